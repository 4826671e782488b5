import type { Command } from '../command.ts';
import type { ArticleId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { doneEntry } from './set-done.ts';

/** A coder is done with several articles, or not yet, in one step. Those that are so already are passed over. */
export const setArticlesDone: Command<{ readonly articleIds: readonly ArticleId[]; readonly done: boolean }> =
  {
    name: 'setArticlesDone',
    run(state, { articleIds, done }, context) {
      const ids = [...new Set(articleIds)];
      const articles = ids.flatMap((id) => state.articles.get(id) ?? []);
      if (articles.length < ids.length) return fail({ kind: 'missing', what: 'article' });
      const changed = articles.flatMap(({ id, letter }) => {
        const entry = doneEntry(state, id, done, context);
        return entry ? [{ letter, entry }] : [];
      });
      const [only, ...more] = changed;
      if (!only) return fail({ kind: 'nothingToDo' });
      const what = more.length === 0 ? only.letter : `${changed.length} articles`;
      return ok({
        title: `mark ${what} as ${done ? 'done' : 'not done'}`,
        entries: changed.map(({ entry }) => entry),
      });
    },
  };
