import { versionProblem } from '../article-versions.ts';
import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** Says of an article that it is a later version of another one of the session, or (null) of none. */
export const setVersionOf: Command<{ readonly id: ArticleId; readonly versionOf: ArticleId | null }> = {
  name: 'setVersionOf',
  run(state, { id, versionOf }) {
    const article = state.articles.get(id);
    if (!article) return fail({ kind: 'missing', what: 'article' });
    const earlier = versionOf && state.articles.get(versionOf);
    if (versionOf) {
      const problem = versionProblem(state, id, versionOf);
      if (problem) return fail(problem);
    }
    if (article.versionOf === versionOf) return fail({ kind: 'nothingToDo' });
    const what = earlier ? `a version of ${earlier.letter}` : 'an article of its own';
    return ok({
      title: `make ${article.letter} ${what}`,
      entries: [revision(article, { versionOf })],
    });
  },
};
