import { useState } from 'react';
import type { SessionState } from '../../domain/session-state.ts';
import { commentsIn, type Thread } from '../../domain/threads.ts';
import inspector from '../inspector/inspector.module.css';
import { useSession } from '../shared/workspace-context.tsx';
import { authorOf } from './author.ts';
import { isBegun, replyDraft } from './draft-fields.ts';
import { ThreadView } from './thread-view.tsx';
import { beginningOf } from './thread-words.ts';

interface FoldedThreadProps {
  readonly thread: Thread;
  readonly state: SessionState;
  readonly replies: boolean;
  onGone(): void;
}

/** A thread that was settled before one came here is folded to a line; one that is settled now stays open. */
export function FoldedThread({ thread, state, replies, onGone }: FoldedThreadProps) {
  const me = useSession((view) => view.actorId);
  const [isFolded, setIsFolded] = useState(() => thread.isResolved && !isBegun(replyDraft(thread.id)));
  const [wasFolded] = useState(isFolded);
  const [first] = commentsIn(thread);
  if (!first) return null;
  return (
    <>
      {wasFolded ? (
        <button
          type="button"
          className={inspector['fold']}
          aria-expanded={!isFolded}
          onClick={() => setIsFolded(!isFolded)}
        >
          {thread.isResolved ? 'Resolved' : 'Open again'} · {authorOf(state, first.createdBy, me).name}:{' '}
          <span dir="auto">{beginningOf(first.text)}</span>
        </button>
      ) : null}
      {isFolded && !replies ? null : (
        <ThreadView thread={thread} state={state} replies={replies} onGone={onGone} />
      )}
    </>
  );
}
