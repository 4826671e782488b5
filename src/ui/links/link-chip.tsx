import type { LinkFrom } from '../../domain/living-links.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { excerptOf, wordsOf } from '../annotations/excerpt.ts';
import fields from '../inspector/fields.module.css';
import { TagBadge } from '../shared/tag-badge.tsx';
import { linkInWords } from './link-words.ts';
import classes from './links.module.css';

interface LinkChipProps {
  readonly from: LinkFrom;
  readonly state: SessionState;
  onGo(): void;
  onRemove(): void;
}

/** One link: what kind, then the other end as a button that leads there, and a button that takes the link away. */
export function LinkChip({ from, state, onGo, onRemove }: LinkChipProps) {
  const { other } = from;
  const tag = state.tags.get(other.tagId);
  const letter = state.articles.get(other.target.articleId)?.letter;
  const { kind, attributes, name } = linkInWords(from, state);
  const { head, tail } = excerptOf(wordsOf(other));
  return (
    <li className={classes['link']}>
      <button type="button" className={classes['end']} aria-label={`Go to ${name}`} onClick={onGo}>
        <span className={classes['kind']}>
          {kind}
          {attributes === '' ? '' : ` · ${attributes}`}
        </span>
        <span className={classes['other']}>
          <span className={classes['letter']}>{letter}</span>
          {tag ? <TagBadge tag={tag} size="small" /> : null}
          <span className={classes['excerpt']} dir="auto">
            <span className={classes['head']}>{head}</span>
            <span className={classes['tail']}>{tail}</span>
          </span>
        </span>
      </button>
      <button
        type="button"
        className={fields['icon']}
        aria-label={`Remove link: ${name}`}
        title="Remove link"
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
