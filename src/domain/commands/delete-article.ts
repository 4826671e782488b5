import type { Command } from '../command.ts';
import { articleDeletion } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/**
 * Takes an article out of the session. Deletion never cascades: its annotations stay on record, out of sight, and are
 * there again after Undo, or when a merge brings work on it that was not there to be seen.
 */
export const deleteArticle: Command<{ readonly id: ArticleId }> = {
  name: 'deleteArticle',
  run(state, { id }) {
    const article = state.articles.get(id);
    if (!article) return fail({ kind: 'missing', what: 'article' });
    return ok({ title: `remove article ${article.letter}`, entries: [articleDeletion(state, article)] });
  },
};
