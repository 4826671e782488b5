import type { Command } from '../command.ts';
import type { CommentId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { threadsOf } from '../threads.ts';
import { resolution } from './thread-resolution.ts';

/** Says that a thread needs nothing more. It opens again by any reply that is not there yet. */
export const resolveThread: Command<{ readonly id: CommentId }> = {
  name: 'resolveThread',
  run(state, { id }) {
    const thread = threadsOf(state).find((one) => one.id === id);
    if (!thread) return fail({ kind: 'missing', what: 'comment' });
    if (thread.isResolved) return fail({ kind: 'nothingToDo' });
    return ok({ title: 'resolve comment', entries: [resolution(thread, true)] });
  },
};
