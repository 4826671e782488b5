import { useEffect, useRef, useState } from 'react';
import type { CommentId } from '../../domain/ids.ts';
import { findRecord } from '../../domain/session-state.ts';
import { commentsOf } from '../../domain/threads.ts';
import type { Topic } from '../../domain/records/comment.ts';
import { answeringOnce, useFocusRequest } from '../reading/use-focus-request.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { CommentField } from './comment-field.tsx';
import classes from './comments.module.css';
import { newCommentDraft } from './draft-fields.ts';
import { focusAtEnd } from './focus-at-end.ts';
import { FoldedThread } from './folded-thread.tsx';
import { keepBegunAnswer } from './keep-begun.ts';
import { useLostFocus } from './use-lost-focus.ts';

export interface DiscussionProps {
  readonly about: Topic;
  /** The one that the key for comments goes to. */
  readonly answersKey?: boolean;
}

/** Outlives the discussion, whose code comes after it was asked to take the focus. */
const isUnanswered = answeringOnce();
const never = (): boolean => false;

/** What is said of one thing: the threads, oldest first, and the field for something new. */
export function Discussion({ about: { type, id }, answersKey = false }: DiscussionProps) {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const root = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ readonly thread: CommentId | null; readonly count: number }>({
    thread: null,
    count: 0,
  });
  /** Words of an answer went over into the field for something new. */
  const [moved, setMoved] = useState(0);
  const about = { type, id };
  const threads = state ? commentsOf(state, about) : [];

  // What one answers is most likely the last that is open. The field takes the focus when it is there.
  useFocusRequest(
    'discussion',
    () => {
      const open = threads.findLast(({ isResolved }) => !isResolved);
      setAsked(({ count }) => ({ thread: open?.id ?? null, count: count + 1 }));
    },
    answersKey ? isUnanswered : never,
  );
  const focusField = (thread: CommentId | null): void => {
    const within =
      thread === null ? root.current?.querySelector('[data-new]') : threadIn(root.current, thread);
    // Its own field is the last: before it there may be one in which a comment gets other words.
    focusAtEnd([...(within?.querySelectorAll('textarea') ?? [])].at(-1));
  };
  useEffect(() => {
    if (asked.count > 0) focusField(asked.thread);
  }, [asked]);

  const lostFocus = useLostFocus(id, (thread) => {
    const isGone = thread !== null && threads.every((one) => one.id !== thread);
    if (isGone && keepBegunAnswer(thread, id)) {
      setMoved((count) => count + 1);
      setAsked(({ count }) => ({ thread: null, count: count + 1 }));
      workspace.say('What you were answering was deleted. Your words stand in a new comment', 'problem');
    } else focusField(null);
  });

  if (!state) return null;
  const isThere = findRecord(state, about)?.deletedRev === null;
  return (
    <div ref={root} className={classes['discussion']} {...lostFocus}>
      {threads.map((thread) => (
        <FoldedThread
          key={thread.id}
          thread={thread}
          state={state}
          replies={asked.thread === thread.id}
          onGone={() => focusField(null)}
        />
      ))}
      {isThere ? (
        <div data-new>
          <CommentField
            key={`${newCommentDraft(id)} ${moved}`}
            draft={newCommentDraft(id)}
            label={threads.length > 0 ? 'New comment' : 'Comment'}
            placeholder="New comment (Enter sends)"
            action="Comment"
            onSend={async (text) => (await workspace.run('addComment', { about, text, replyTo: null })).ok}
          />
        </div>
      ) : null}
    </div>
  );
}

/** The id may hold anything, so it is compared and not put into a selector. */
const threadIn = (root: Element | null, id: CommentId): Element | undefined =>
  [...(root?.querySelectorAll<HTMLElement>('[data-thread]') ?? [])].find(
    ({ dataset }) => dataset['thread'] === id,
  );
