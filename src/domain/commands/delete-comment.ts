import type { Command } from '../command.ts';
import { deletion } from '../entries.ts';
import type { CommentId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { threadOf } from '../threads.ts';
import { resolution } from './thread-resolution.ts';

/** Takes one comment away. What was answered stays, and stays resolved where it was. */
export const deleteComment: Command<{ readonly id: CommentId }> = {
  name: 'deleteComment',
  run(state, { id }) {
    const comment = state.comments.get(id);
    const thread = threadOf(state, id);
    if (!comment || !thread) return fail({ kind: 'missing', what: 'comment' });
    const left = {
      starter: thread.starter === comment ? null : thread.starter,
      replies: thread.replies.filter((reply) => reply !== comment),
    };
    const isHead = thread.starter === comment || (thread.starter === null && thread.replies[0] === comment);
    const passesOn = isHead && thread.isResolved && left.replies.length > 0;
    return ok({
      title: 'delete comment',
      entries: [deletion(comment), ...(passesOn ? [resolution(left, true)] : [])],
    });
  },
};
