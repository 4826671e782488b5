import type { ArticleId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { Article } from '../domain/records/article.ts';
import { annotationsOf, articlesInOrder, type SessionState } from '../domain/session-state.ts';

type Articles = ReadonlyMap<ArticleId, Article>;

/** An annotation on an earlier version of which nobody has decided yet whether it goes on to the newest one. */
export interface Waiting {
  readonly annotation: Annotation;
  readonly from: Article;
  readonly to: Article;
}

const followers = new WeakMap<Articles, ReadonlyMap<ArticleId, Article>>();

/** For each article that has later versions its next one: of several the one that came last. */
function followersIn(articles: Articles): ReadonlyMap<ArticleId, Article> {
  const known = followers.get(articles);
  if (known) return known;
  const found = new Map<ArticleId, Article>();
  for (const article of articles.values()) {
    const { versionOf } = article;
    if (!versionOf || versionOf === article.id || !articles.has(versionOf)) continue;
    const other = found.get(versionOf);
    if (!other || comesLater(article, other)) found.set(versionOf, article);
  }
  followers.set(articles, found);
  return found;
}

/** The same in every copy of the session. */
const comesLater = (one: Article, other: Article): boolean =>
  one.createdAt === other.createdAt ? one.id > other.id : one.createdAt > other.createdAt;

/** The version of an article that came right after it; of several the one that came last. */
export const nextVersionOf = (articles: Articles, id: ArticleId): Article | undefined =>
  followersIn(articles).get(id);

/** The newest version of an article, which is itself where it has no later one. A circle, which a merge may bring, has none. */
export function newestVersionOf(articles: Articles, id: ArticleId): Article | undefined {
  const next = followersIn(articles);
  let newest = articles.get(id);
  const seen = new Set<ArticleId>([id]);
  for (let at = next.get(id); at; at = next.get(at.id)) {
    if (seen.has(at.id)) return articles.get(id);
    seen.add(at.id);
    newest = at;
  }
  return newest;
}

/** Whether the session has a later version of an article. */
export const isSuperseded = (articles: Articles, id: ArticleId): boolean =>
  (newestVersionOf(articles, id)?.id ?? id) !== id;

/** The articles in the order of their letters, each in its newest version only: so that no story counts twice. */
export const currentArticles = (state: SessionState): readonly Article[] =>
  followersIn(state.articles).size === 0
    ? articlesInOrder(state)
    : articlesInOrder(state).filter(({ id }) => !isSuperseded(state.articles, id));

/**
 * What belongs to other stories than an article: neither to other versions of itself, nor to earlier versions of others,
 * which would say everything twice. The same map where there are no versions.
 */
export function amongOtherStories<Value>(
  articles: Articles,
  of: ArticleId,
  all: ReadonlyMap<ArticleId, Value>,
): ReadonlyMap<ArticleId, Value> {
  if (followersIn(articles).size === 0) return all;
  const newest = newestVersionOf(articles, of)?.id;
  return new Map(
    [...all].filter(([id]) => !isSuperseded(articles, id) && newestVersionOf(articles, id)?.id !== newest),
  );
}

/** All versions of an article, the newest first; an article without versions is one by itself. */
export function versionChainOf(state: SessionState, id: ArticleId): readonly Article[] {
  const { articles } = state;
  const chain: Article[] = [];
  const seen = new Set<ArticleId>();
  for (let at = newestVersionOf(articles, id); at && !seen.has(at.id);) {
    chain.push(at);
    seen.add(at.id);
    at = at.versionOf ? articles.get(at.versionOf) : undefined;
  }
  return chain;
}

/** The earlier versions of an article, the next one first. */
export const earlierVersionsOf = (state: SessionState, id: ArticleId): readonly Article[] => {
  const chain = versionChainOf(state, id);
  return chain.slice(chain.findIndex((article) => article.id === id) + 1);
};

const waitingKnown = new WeakMap<
  SessionState['annotations'],
  { articles: Articles; found: readonly Waiting[] }
>();

/**
 * What waits to be looked at: it follows from the records alone, so merging and Undo need nothing of their own. Detached
 * annotations stand nowhere in their own text and are mended there first. In the order of letters and of the text.
 */
export function waitingIn(state: SessionState): readonly Waiting[] {
  const known = waitingKnown.get(state.annotations);
  if (known?.articles === state.articles) return known.found;
  const found: Waiting[] = [];
  if (followersIn(state.articles).size > 0) {
    for (const from of articlesInOrder(state)) {
      const to = newestVersionOf(state.articles, from.id);
      if (to && to.id !== from.id) found.push(...waitingOn(state, from, to));
    }
  }
  waitingKnown.set(state.annotations, { articles: state.articles, found });
  return found;
}

const NOBODY_WAITS: readonly Waiting[] = [];
const byArticle = new WeakMap<readonly Waiting[], ReadonlyMap<ArticleId, readonly Waiting[]>>();

/** What waits on an article for a place in a later version, or elsewhere for a place in it. In the order of all. */
export function waitingAround(state: SessionState, id: ArticleId): readonly Waiting[] {
  const all = waitingIn(state);
  if (all.length === 0) return NOBODY_WAITS;
  let sorted = byArticle.get(all);
  if (!sorted) {
    const lists = new Map<ArticleId, Waiting[]>();
    for (const one of all) {
      for (const at of [one.from.id, one.to.id]) {
        const list = lists.get(at);
        if (list) list.push(one);
        else lists.set(at, [one]);
      }
    }
    sorted = lists;
    byArticle.set(all, sorted);
  }
  return sorted.get(id) ?? NOBODY_WAITS;
}

function waitingOn(state: SessionState, from: Article, to: Article): readonly Waiting[] {
  const later = new Set(versionChainOf(state, to.id).map(({ id }) => id));
  later.delete(from.id);
  return [...annotationsOf(state, from.id).values()]
    .filter(({ target, staysOn }) => !target.detached && !(staysOn && later.has(staysOn)))
    .toSorted(
      (one, other) =>
        (one.target.ranges[0]?.start ?? 0) - (other.target.ranges[0]?.start ?? 0) ||
        (one.id < other.id ? -1 : 1),
    )
    .map((annotation) => ({ annotation, from, to }));
}

/** The articles in the order of their letters, each with its earlier versions right behind it. */
export function newestBeforeEarlier(state: SessionState): readonly Article[] {
  const current = currentArticles(state);
  if (current.length === state.articles.size) return current;
  const listed = new Set<Article>(current.flatMap(({ id }) => versionChainOf(state, id)));
  // Branches of a chain that no newest one leads back to, and circles.
  return [...listed, ...articlesInOrder(state).filter((article) => !listed.has(article))];
}
