import { cleanFields, cleanLabels, problemOfField, tidyLanguage } from '../article-fields.ts';
import { versionProblem } from '../article-versions.ts';
import type { Entry } from '../change.ts';
import type { Command, CommandContext, Refusal } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import type { ArticleId } from '../ids.ts';
import { freeLetters } from '../letters.ts';
import type { Article } from '../records/article.ts';
import { fail, ok } from '../result.ts';
import { findRecord, type SessionState } from '../session-state.ts';
import { entitiesFor } from './entity-for.ts';

/**
 * What one browser handles well: the records of 5,000 articles are in memory all the time (some 5 MB), and a list of them
 * is sorted and filtered at every key. Corpora that are read and coded by hand stay far below; larger ones are split.
 */
export const ARTICLE_LIMIT = 5_000;

export interface NewArticle extends Pick<
  Article,
  | 'title'
  | 'publishedAt'
  | 'language'
  | 'bodyStart'
  | 'source'
  | 'textHash'
  | 'length'
  | 'wordCount'
  | 'author'
  | 'labels'
  | 'fields'
> {
  readonly url?: string | null;
  /** An article of the session. */
  readonly versionOf?: ArticleId | null;
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
    const outletFor = entitiesFor(state, context);
    const place = placesIn(state, context);
    const entries: Entry[] = [];
    const made: Article[] = [];
    for (const article of articles) {
      const refused = (reason: Refusal): Refusal =>
        articles.length === 1 ? reason : { kind: 'inArticle', article: `“${article.title}”`, reason };
      const problem = problemOf(state, article);
      if (problem) return fail(refused(problem));
      const outlet = article.outlet ? outletFor(article.outlet) : null;
      if (outlet && !outlet.ok) return fail(refused(outlet.reason));
      if (outlet) entries.push(...outlet.value.entries);
      const entry = place({ ...factsOf(article), outletId: outlet?.value.entity.id ?? null });
      entries.push(entry);
      made.push(entry.after as Article);
    }
    const [only] = made;
    const noun = made.length === 1 && only ? `article ${only.letter}` : `${made.length} articles`;
    return ok({ title: `add ${noun}`, entries });
  },
};

type Facts = Omit<NewArticle, 'outlet'> & Pick<Article, 'outletId'>;

/**
 * The entry for one article after the other. What the session and the batch have taken is noted once: to look at all
 * articles for each would make 1,000 of them take seconds.
 */
function placesIn(state: SessionState, context: CommandContext): (facts: Facts) => Entry {
  const letters = freeLetters(state);
  const taken = new Set<string>();
  for (const { letter } of state.articles.values()) taken.add(letter);
  const placed = new Set<ArticleId>();
  const entryOf = (facts: Facts): Entry => {
    const id = articleIdOf(facts.textHash);
    const known = placed.has(id) ? null : (findRecord(state, { type: 'article', id }) as Article | undefined);
    if (known && known.deletedRev !== null) {
      const back = broughtBack(known, facts);
      return {
        before: known,
        after: taken.has(back.letter) ? { ...back, letter: letters.next().value } : back,
      };
    }
    return creation({
      ...newBase('article', known === undefined ? id : context.newId('article'), context),
      ...facts,
      letter: letters.next().value,
      url: facts.url ?? null,
      versionOf: facts.versionOf ?? null,
    });
  };
  return (facts) => {
    const entry = entryOf(facts);
    const { id, letter } = entry.after as Article;
    placed.add(id);
    taken.add(letter);
    return entry;
  };
}

/**
 * What the deletion had noted, and what a merge had mended before it, is over with it. What nobody says now stays as
 * somebody knew it then.
 */
function broughtBack(tombstone: Article, facts: Facts): Article {
  const { deletedWith: _with, beforeMending: _old, ...rest } = tombstone;
  const { url, versionOf, ...given } = facts;
  return {
    ...rest,
    ...given,
    ...(url && { url }),
    ...(versionOf !== undefined && { versionOf }),
    deletedRev: null,
  };
}

function problemOf(state: SessionState, article: NewArticle): Refusal | null {
  const { publishedAt, url, language, versionOf, textHash } = article;
  for (const [field, label, value] of [
    ['publishedAt', 'Date', publishedAt],
    ['url', 'URL', url],
    ['language', 'Language', language],
  ] as const) {
    const expected = problemOfField(field, value ?? '');
    if (expected) return { kind: 'wrongValue', attribute: label, expected };
  }
  if (!versionOf) return null;
  // A second copy of a text that is here gets another id than its own, and can be nobody's earlier version.
  const id = articleIdOf(textHash);
  return versionProblem(state, state.articles.has(id) ? null : id, versionOf);
}

/** As it is kept: nothing but what somebody said, labels and fields tidied. */
function factsOf({ outlet: _name, ...article }: NewArticle): Omit<NewArticle, 'outlet'> {
  const { author, labels, fields, ...facts } = article;
  const kept = cleanLabels(labels ?? []);
  const named = cleanFields(fields ?? {});
  return {
    ...facts,
    language: facts.language && tidyLanguage(facts.language),
    ...(author?.trim() && { author: author.trim() }),
    ...(kept.length > 0 && { labels: kept }),
    ...(Object.keys(named).length > 0 && { fields: named }),
  };
}

/** @param textHash SHA-256 of the canonical text in UTF-8, hex */
export const articleIdOf = (textHash: string): ArticleId => `article-${textHash.slice(0, 20)}` as ArticleId;
