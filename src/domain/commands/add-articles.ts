import type { Entry } from '../change.ts';
import type { Command } from '../command.ts';
import { applyEntries } from '../apply-change.ts';
import { creation, newBase } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { freeLetters } from '../letters.ts';
import type { Article } from '../records/article.ts';
import { fail, ok } from '../result.ts';
import { findRecord } from '../session-state.ts';
import { entityFor } from './entity-for.ts';

export const ARTICLE_LIMIT = 1000;

export interface NewArticle extends Pick<
  Article,
  'title' | 'publishedAt' | 'language' | 'bodyStart' | 'source' | 'textHash' | 'length' | 'wordCount'
> {
  /** By name; found among the entities or made. */
  readonly outlet: string | null;
}

/**
 * Takes articles in, each with the next free letter. The id is derived from the text, so that two people who load the
 * same file mean the same article; a second copy in one session gets a random one, and a text that was removed comes
 * back as it was. The caller commits the canonical texts together with the entries, under the ids found there.
 */
export const addArticles: Command<{ readonly articles: readonly NewArticle[] }> = {
  name: 'addArticles',
  run(state, { articles }, context) {
    if (articles.length === 0) return fail({ kind: 'nothingToDo' });
    if (state.articles.size + articles.length > ARTICLE_LIMIT) {
      return fail({ kind: 'articleLimit', limit: ARTICLE_LIMIT });
    }
    const letters = freeLetters(state);
    const entries: Entry[] = [];
    const made: Article[] = [];
    let current = state;
    const add = (...more: readonly Entry[]): void => {
      entries.push(...more);
      current = applyEntries(current, more);
    };
    for (const { outlet, ...fields } of articles) {
      let outletId: Article['outletId'] = null;
      if (outlet) {
        const found = entityFor(current, outlet, context);
        if (!found.ok) return found;
        add(...found.value.entries);
        outletId = found.value.entity.id;
      }
      const id = articleIdOf(fields.textHash);
      const known = findRecord(current, { type: 'article', id }) as Article | undefined;
      if (known && known.deletedRev !== null) {
        const back = broughtBack(known, { ...fields, outletId });
        const isTaken = [...current.articles.values()].some(({ letter }) => letter === back.letter);
        const revived = isTaken ? { ...back, letter: letters.next().value } : back;
        add({ before: known, after: revived });
        made.push(revived);
        continue;
      }
      const article: Article = {
        ...newBase('article', known ? context.newId('article') : id, context),
        ...fields,
        letter: letters.next().value,
        outletId,
        url: null,
        versionOf: null,
      };
      add(creation(article));
      made.push(article);
    }
    const [only] = made;
    const noun = made.length === 1 && only ? `article ${only.letter}` : `${made.length} articles`;
    return ok({ title: `add ${noun}`, entries });
  },
};

/** What the deletion had noted, and what a merge had mended before it, is over with it. */
function broughtBack(tombstone: Article, fields: Partial<Article>): Article {
  const { deletedWith: _with, beforeMending: _old, ...rest } = tombstone;
  return { ...rest, ...fields, deletedRev: null };
}

/** @param textHash SHA-256 of the canonical text in UTF-8, hex */
export const articleIdOf = (textHash: string): ArticleId => `article-${textHash.slice(0, 20)}` as ArticleId;
