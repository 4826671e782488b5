import type { Command } from '../command.ts';
import type { CommentId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { threadsOf } from '../threads.ts';
import { resolution } from './thread-resolution.ts';

export const reopenThread: Command<{ readonly id: CommentId }> = {
  name: 'reopenThread',
  run(state, { id }) {
    const thread = threadsOf(state).find((one) => one.id === id);
    if (!thread) return fail({ kind: 'missing', what: 'comment' });
    if (!thread.isResolved) return fail({ kind: 'nothingToDo' });
    return ok({ title: 'reopen comment', entries: [resolution(thread, false)] });
  },
};
