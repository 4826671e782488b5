import type { Article } from '../../domain/records/article.ts';
import { counted, dateInWords } from '../inspector/words.ts';
import { later } from '../shared/later.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './article-header.module.css';

const SharedLine = later(async () => (await import('../compare/shared-line.tsx')).SharedLine);

/** Title and facts above the text. */
export function ArticleHeader({ article }: { readonly article: Article }) {
  const outlet = useSession(({ state }) => article.outletId && state?.entities.get(article.outletId)?.name);
  const facts = [
    article.letter,
    outlet ?? 'Outlet not given',
    article.publishedAt ? dateInWords(article.publishedAt) : 'no date',
    counted(article.wordCount, 'word'),
  ];
  return (
    <header className={classes['header']} dir="auto">
      <h1 className={classes['title']}>{article.title}</h1>
      <p className={classes['facts']}>{facts.join(' · ')}</p>
      <div className={classes['shared']}>
        <SharedLine />
      </div>
    </header>
  );
}
