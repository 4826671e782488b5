import type { Command } from '../command.ts';
import { creation, newBase, revision } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { articleCodingIdOf } from '../records/article-coding.ts';
import { fail, ok } from '../result.ts';
import { findRecord } from '../session-state.ts';
import type { ArticleCoding } from '../records/article-coding.ts';

/** A coder is done with an article, or not yet. */
export const setDone: Command<{ readonly articleId: ArticleId; readonly done: boolean }> = {
  name: 'setDone',
  run(state, { articleId, done }, context) {
    const article = state.articles.get(articleId);
    if (!article) return fail({ kind: 'missing', what: 'article' });
    const id = articleCodingIdOf(articleId, context.actorId);
    // The id is derived, so an undone first "done" has left a tombstone of it: that one is revived.
    const known = findRecord(state, { type: 'articleCoding', id }) as ArticleCoding | undefined;
    if (known?.deletedRev === null && known.done === done) return fail({ kind: 'nothingToDo' });
    if (!known && !done) return fail({ kind: 'nothingToDo' });
    const entry = known
      ? revision(known, { done, deletedRev: null })
      : creation({
          ...newBase('articleCoding', id, context),
          articleId,
          layerOf: context.actorId,
          attributes: {},
          done,
        });
    return ok({ title: `mark ${article.letter} as ${done ? 'done' : 'not done'}`, entries: [entry] });
  },
};
