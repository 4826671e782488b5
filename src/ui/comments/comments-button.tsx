import { startTransition, Suspense, useState } from 'react';
import type { Topic } from '../../domain/records/comment.ts';
import { commentsOf } from '../../domain/threads.ts';
import { numberInWords } from '../shared/in-locale.ts';
import { lazyPart } from '../shared/lazy-part.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './comments-button.module.css';

const DiscussionDialog = lazyPart(async () => (await import('./discussion-dialog.tsx')).DiscussionDialog);

interface CommentsButtonProps {
  readonly about: Topic;
  /** What it is, inside a sentence: "the link to the quote in B". */
  readonly name: string;
}

/** How many comments on a thing are open, and the way to them: for places that have no room for a discussion. */
export function CommentsButton({ about: { type, id }, name }: CommentsButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const open = useSession(({ state }) =>
    state ? commentsOf(state, { type, id }).filter(({ isResolved }) => !isResolved).length : 0,
  );
  return (
    <>
      <button
        type="button"
        className={classes['button']}
        aria-label={`Comments on ${name}${open > 0 ? `, ${numberInWords(open)} open` : ''}`}
        title="Comments"
        onClick={() => startTransition(() => setIsOpen(true))}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 3h11v8H7l-3 2.5V11H2.5z" />
        </svg>
        {open > 0 ? <span aria-hidden="true">{numberInWords(open)}</span> : null}
      </button>
      {isOpen ? (
        <Suspense>
          <DiscussionDialog about={{ type, id }} name={name} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
