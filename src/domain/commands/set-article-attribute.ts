import type { Command } from '../command.ts';
import { creation, newBase, revision } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { articleCodingIdOf, type ArticleCoding } from '../records/article-coding.ts';
import { fail, ok } from '../result.ts';
import { findRecord } from '../session-state.ts';
import { valuesWith, type ValueInput } from './values-with.ts';

/** Codes a whole article in the coder's own layer, or takes a code back with null. */
export const setArticleAttribute: Command<ValueInput & { readonly articleId: ArticleId }> = {
  name: 'setArticleAttribute',
  run(state, { articleId, ...input }, context) {
    const article = state.articles.get(articleId);
    if (!article) return fail({ kind: 'missing', what: 'article' });
    const id = articleCodingIdOf(articleId, context.actorId);
    // The id is derived, so a first code that was undone has left a tombstone of it: that one is revived.
    const known = findRecord(state, { type: 'articleCoding', id }) as ArticleCoding | undefined;
    const isAlive = known?.deletedRev === null;
    const specs = state.codebooks.get(state.session.codebookId)?.articleAttributes;
    const next = valuesWith(state, specs, isAlive ? known.attributes : {}, input, context);
    if (!next.ok) return next;
    const { attributes, entries, deed } = next.value;
    const entry = known
      ? revision(known, { attributes, deletedRev: null, ...(!isAlive && { done: false }) })
      : creation({
          ...newBase('articleCoding', id, context),
          articleId,
          layerOf: context.actorId,
          attributes,
          done: false,
        });
    return ok({ title: `${deed} of article ${article.letter}`, entries: [...entries, entry] });
  },
};
