import type { Entry } from '../change.ts';
import type { Comment } from '../records/comment.ts';
import { commentsIn, type Thread } from '../threads.ts';

/** The entry by which the comment that heads a thread says whether all of it is resolved. */
export function resolution(thread: Pick<Thread, 'starter' | 'replies'>, resolved: boolean): Entry {
  const [head, ...others] = commentsIn(thread);
  /* v8 ignore if -- there is no thread without a comment, but a list may be empty for the type */
  if (!head) throw new Error('A thread without a comment');
  const { resolvedWith: _old, ...fields } = head;
  const seen = others.map(({ id }) => id);
  const after: Comment = { ...fields, resolved, ...(resolved && seen.length > 0 && { resolvedWith: seen }) };
  return { before: head, after };
}
