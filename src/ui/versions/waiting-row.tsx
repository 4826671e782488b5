import type { Fate } from '../../analysis/reanchoring/reanchor-annotation.ts';
import { excerptOf } from '../../domain/change-words.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Waiting } from '../../state/versions.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import { fateInWords } from './fate-in-words.ts';
import classes from './versions.module.css';

interface WaitingRowProps {
  readonly waiting: Waiting;
  readonly state: SessionState;
  readonly fate: Fate | null;
  readonly index: number;
  readonly count: number;
  /** From the top of the list, in CSS px. */
  readonly offset: number;
  readonly isChosen: boolean;
  onChoose(): void;
}

/** One annotation that waits: its words, from where to where, and how sure the proposed place is. */
export function WaitingRow({
  waiting,
  state,
  fate,
  index,
  count,
  offset,
  isChosen,
  onChoose,
}: WaitingRowProps) {
  const { annotation, from, to } = waiting;
  const tag = state.tags.get(annotation.tagId);
  const coder = state.actors.get(annotation.layerOf)?.name;
  const words = excerptOf(annotation);
  return (
    <div
      role="option"
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={count}
      aria-label={`${tag?.name ?? 'Annotation'} ${words}, ${from.letter} to ${to.letter}. ${fateInWords(fate)}`}
      className={classes['row']}
      style={{ insetBlockStart: offset }}
      data-row={index}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
      onFocus={isChosen ? undefined : onChoose}
    >
      {tag ? <TagBadge tag={tag} size="small" /> : <span />}
      <span className={classes['rowWords']} dir="auto">
        {words}
      </span>
      <span className={classes['rowMeta']}>
        {from.letter} → {to.letter} · {fateInWords(fate)}
        {coder ? ` · ${coder}` : ''}
      </span>
    </div>
  );
}
