import { tagPath } from '../../domain/codebook/tag-tree.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { requestFocus } from '../reading/focus.ts';
import { Kbd } from '../shared/kbd.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { closeCard } from './card-store.ts';
import classes from './tag-card.module.css';

interface CardHeadProps {
  readonly tag: Tag;
  readonly state: SessionState;
  onPrevious(): void;
  onNext(): void;
}

/** Which tag, the way to the others, to the codebook, and out. */
export function CardHead({ tag, state, onPrevious, onNext }: CardHeadProps) {
  const workspace = useWorkspace();
  const above = tagPath(state, tag.id).slice(0, -1);
  return (
    <header className={classes['head']}>
      <TagBadge tag={tag} />
      <h2 className={classes['name']}>
        {above.length > 0 ? <span className={classes['above']}>{above.join(' › ')} › </span> : null}
        {tag.name}
        {tag.hotkey ? <Kbd>{tag.hotkey}</Kbd> : null}
      </h2>
      <button type="button" className={classes['turn']} aria-label="Previous tag" onClick={onPrevious}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M10 3L5 8l5 5" />
        </svg>
      </button>
      <button type="button" className={classes['turn']} aria-label="Next tag" onClick={onNext}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 3l5 5-5 5" />
        </svg>
      </button>
      <button
        type="button"
        className={classes['turn']}
        aria-label="Open in the codebook"
        title="Open in the codebook"
        onClick={() => {
          closeCard();
          void import('../codebook/codebook-store.ts').then(({ showInCodebook }) =>
            showInCodebook(workspace, { kind: 'tag', id: tag.id }),
          );
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3 2.5h8.5A1.5 1.5 0 0 1 13 4v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 11.5h10" />
        </svg>
      </button>
      <button
        type="button"
        className={classes['turn']}
        aria-label="Close the tag card"
        title="Close (I)"
        onClick={() => {
          closeCard();
          requestFocus('text');
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
        </svg>
      </button>
    </header>
  );
}
