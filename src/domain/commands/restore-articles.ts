import type { Entry } from '../change.ts';
import type { Command } from '../command.ts';
import type { ArticleId } from '../ids.ts';
import type { Article } from '../records/article.ts';
import { fail, ok } from '../result.ts';
import { deadArticles } from '../removed-articles.ts';

/**
 * Brings removed articles back in one step, as Undo of the removal would, however long ago that was. What was on them had
 * only gone out of sight; what was deleted by itself stays deleted.
 */
export const restoreArticles: Command<{ readonly ids: readonly ArticleId[] }> = {
  name: 'restoreArticles',
  run(state, { ids }) {
    const wanted = new Set(ids);
    const dead = deadArticles(state).filter(({ id }) => wanted.has(id));
    const [only, ...more] = dead;
    if (!only) {
      // Another tab was quicker.
      const areThere = ids.some((id) => state.articles.has(id));
      return fail(
        areThere || ids.length === 0 ? { kind: 'nothingToDo' } : { kind: 'missing', what: 'article' },
      );
    }
    return ok({
      title: more.length === 0 ? `restore article ${only.letter}` : `restore ${dead.length} articles`,
      entries: dead.map(broughtBack),
    });
  },
};

/** What the deletion had noted for merges is over with it. */
function broughtBack(before: Article): Entry {
  const { deletedWith: _with, beforeMending: _old, ...rest } = before;
  return { before, after: { ...rest, deletedRev: null } };
}
