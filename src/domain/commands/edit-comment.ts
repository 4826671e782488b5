import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { CommentId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** Other words for a comment. Anybody may change anybody's: it stands there who did. */
export const editComment: Command<{ readonly id: CommentId; readonly text: string }> = {
  name: 'editComment',
  run(state, { id, text: given }, { actorId, now }) {
    const comment = state.comments.get(id);
    if (!comment) return fail({ kind: 'missing', what: 'comment' });
    const text = given.trim();
    if (text === '') return fail({ kind: 'emptyComment' });
    if (text === comment.text) return fail({ kind: 'nothingToDo' });
    return ok({
      title: 'edit comment',
      entries: [revision(comment, { text, reworded: { by: actorId, at: now } })],
    });
  },
};
