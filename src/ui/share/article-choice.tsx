import type { ArticleId } from '../../domain/ids.ts';
import { counted } from '../inspector/words.ts';
import { ChoiceList } from './choice-list.tsx';
import classes from './share-dialog.module.css';
import type { ShareOffer } from './share-offer.ts';

interface ArticleChoiceProps {
  readonly articles: ShareOffer['articles'];
  readonly left: ReadonlySet<ArticleId>;
  readonly onChange: (left: ReadonlySet<ArticleId>) => void;
}

/** Articles by letter, title and outlet. */
export function ArticleChoice({ articles, left, onChange }: ArticleChoiceProps) {
  return (
    <ChoiceList
      label="Articles"
      left={left}
      onChange={onChange}
      items={articles.map(({ article, outlet, count }) => ({
        id: article.id,
        mark: <strong className={classes['letter']}>{article.letter}</strong>,
        title: article.title,
        about: [outlet, counted(count, 'annotation')].filter(Boolean).join(' · '),
      }))}
    />
  );
}
