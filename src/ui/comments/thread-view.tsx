import { useRef, useState } from 'react';
import type { SessionState } from '../../domain/session-state.ts';
import { commentsIn, type Thread } from '../../domain/threads.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { authorOf } from './author.ts';
import { CommentField } from './comment-field.tsx';
import { CommentItem } from './comment-item.tsx';
import classes from './comments.module.css';
import { isBegun, replyDraft } from './draft-fields.ts';
import { beginningOf } from './thread-words.ts';

interface ThreadViewProps {
  readonly thread: Thread;
  readonly state: SessionState;
  /** The field for an answer stands open from the start, or is asked to open. */
  readonly replies?: boolean;
  /** The last comment of it is gone. */
  onGone(): void;
}

/** A thread: what was said in the order it was said, the field to answer, and whether it is settled. */
export function ThreadView({ thread, state, replies = false, onGone }: ThreadViewProps) {
  const workspace = useWorkspace();
  const me = useSession((view) => view.actorId);
  const root = useRef<HTMLDivElement>(null);
  const { id, about, starter, isResolved } = thread;
  const [opened, setOpened] = useState<'closed' | 'asked' | 'begun' | 'left'>(() =>
    isBegun(replyDraft(id)) ? 'begun' : 'closed',
  );
  const comments = commentsIn(thread);
  const [first] = comments;
  if (!first) return null;
  const { name, inSentence } = authorOf(state, first.createdBy, me);
  const isOpen = replies || opened === 'asked' || opened === 'begun';
  const focusRest = () => {
    const next = root.current?.querySelector<HTMLElement>('[data-thread-acts] button, textarea');
    if (comments.length > 1 && next) next.focus();
    else onGone();
  };
  return (
    <div
      ref={root}
      role="group"
      className={classes['thread']}
      data-thread={id}
      aria-label={`${isResolved ? 'Resolved' : 'Open'}: ${name}, ${beginningOf(first.text)}`}
    >
      {starter ? null : <p className={classes['removed']}>The first comment was removed.</p>}
      <ol className={classes['comments']}>
        {comments.map((comment) => (
          <li key={comment.id} data-reply={comment !== starter || undefined} className={classes['place']}>
            <CommentItem comment={comment} state={state} onDeleted={focusRest} />
          </li>
        ))}
      </ol>
      {isOpen ? (
        <CommentField
          key={replyDraft(id)}
          draft={replyDraft(id)}
          label={`Reply to ${inSentence}`}
          placeholder="Reply (Enter sends)"
          action="Reply"
          takesFocus={opened === 'asked'}
          onSend={async (text) => (await workspace.run('addComment', { about, text, replyTo: id })).ok}
          onLeave={replies ? undefined : () => setOpened('left')}
        />
      ) : null}
      <div className={classes['threadActs']} data-thread-acts>
        {isOpen ? null : (
          <Button
            className={classes['small'] ?? ''}
            // It came back in place of the field that one has left.
            autoFocus={opened === 'left'}
            onClick={() => setOpened('asked')}
          >
            Reply
          </Button>
        )}
        <Button
          className={classes['small'] ?? ''}
          onClick={() => void workspace.run(isResolved ? 'reopenThread' : 'resolveThread', { id })}
        >
          {isResolved ? 'Reopen' : 'Resolve'}
        </Button>
        {isResolved ? <span className={classes['resolved']}>✓ Resolved</span> : null}
      </div>
    </div>
  );
}
