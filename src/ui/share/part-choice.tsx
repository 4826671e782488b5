import { ActorMark } from '../annotators/actor-mark.tsx';
import { counted } from '../inspector/words.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import { ArticleChoice } from './article-choice.tsx';
import { ChoiceList } from './choice-list.tsx';
import type { Without } from './share-choice.ts';
import classes from './share-dialog.module.css';
import type { ShareOffer } from './share-offer.ts';

interface PartChoiceProps {
  readonly offer: ShareOffer;
  readonly without: Without;
  readonly onChange: (without: Without) => void;
}

/** Which articles, whose work, and what kind of it. */
export function PartChoice({ offer, without, onChange }: PartChoiceProps) {
  return (
    <div className={classes['part']}>
      <ArticleChoice
        articles={offer.articles}
        left={without.articles}
        onChange={(articles) => onChange({ ...without, articles })}
      />
      <WorkChoice offer={offer} without={without} onChange={onChange} />
    </div>
  );
}

/** Whose work, and what kind of it; nothing where there is none. */
export function WorkChoice({ offer, without, onChange }: PartChoiceProps) {
  if (offer.coders.length === 0) return null;
  return (
    <div className={classes['pair']}>
      <ChoiceList
        label="Coders"
        left={without.coders}
        onChange={(coders) => onChange({ ...without, coders })}
        items={offer.coders.map(({ id, actor, count }) => ({
          id,
          mark: <ActorMark actor={actor ?? { id, initials: '?' }} />,
          title: actor?.name ?? 'Unknown annotator',
          about: counted(count, 'annotation'),
        }))}
      />
      <ChoiceList
        label="Tags"
        left={without.tags}
        onChange={(tags) => onChange({ ...without, tags })}
        items={offer.tags.map(({ id, tag, count }) => ({
          id,
          mark: tag && <TagBadge tag={tag} size="small" />,
          title: tag?.name ?? 'No longer in the codebook',
          about: counted(count, 'annotation'),
        }))}
      />
    </div>
  );
}
