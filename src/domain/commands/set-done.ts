import type { Entry } from '../change.ts';
import type { Command, CommandContext } from '../command.ts';
import { creation, newBase, revision } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { articleCodingIdOf } from '../records/article-coding.ts';
import { fail, ok } from '../result.ts';
import { findRecord, type SessionState } from '../session-state.ts';
import type { ArticleCoding } from '../records/article-coding.ts';

/** A coder is done with an article, or not yet. */
export const setDone: Command<{ readonly articleId: ArticleId; readonly done: boolean }> = {
  name: 'setDone',
  run(state, { articleId, done }, context) {
    const article = state.articles.get(articleId);
    if (!article) return fail({ kind: 'missing', what: 'article' });
    const entry = doneEntry(state, articleId, done, context);
    if (!entry) return fail({ kind: 'nothingToDo' });
    return ok({ title: `mark ${article.letter} as ${done ? 'done' : 'not done'}`, entries: [entry] });
  },
};

/** What makes an article done for whoever works, or not done; null when it is so already. */
export function doneEntry(
  state: SessionState,
  articleId: ArticleId,
  done: boolean,
  context: CommandContext,
): Entry | null {
  const id = articleCodingIdOf(articleId, context.actorId);
  // The id is derived, so an undone first "done" has left a tombstone of it: that one is revived.
  const known = findRecord(state, { type: 'articleCoding', id }) as ArticleCoding | undefined;
  if (known?.deletedRev === null && known.done === done) return null;
  if (!known && !done) return null;
  return known
    ? revision(known, { done, deletedRev: null, ...(known.deletedRev !== null && { attributes: {} }) })
    : creation({
        ...newBase('articleCoding', id, context),
        articleId,
        layerOf: context.actorId,
        attributes: {},
        done,
      });
}
