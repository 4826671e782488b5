import type { Command } from '../command.ts';
import { articleDeletion } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** Takes several articles out of the session in one step, each as `deleteArticle` does. */
export const deleteArticles: Command<{ readonly ids: readonly ArticleId[] }> = {
  name: 'deleteArticles',
  run(state, { ids }) {
    const articles = [...new Set(ids)].map((id) => state.articles.get(id));
    const known = articles.filter((article) => article !== undefined);
    if (known.length < articles.length) return fail({ kind: 'missing', what: 'article' });
    const [only, ...more] = known;
    if (!only) return fail({ kind: 'nothingToDo' });
    return ok({
      title: more.length === 0 ? `remove article ${only.letter}` : `remove ${known.length} articles`,
      entries: known.map((article) => articleDeletion(state, article)),
    });
  },
};
