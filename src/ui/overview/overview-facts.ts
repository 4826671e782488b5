import type { PassageCluster } from '../../domain/alignment.ts';
import { shareOf } from '../../domain/comparison-report.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { Article } from '../../domain/records/article.ts';
import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import { alignmentBetween, type ComparisonView } from '../../state/comparison-store.ts';

/** An article as the overview names it. */
export interface Named {
  readonly id: ArticleId;
  readonly letter: string;
  /** Outlet and title. */
  readonly name: string;
  readonly publishedAt: string | null;
}

export const namedArticles = (state: SessionState): readonly Named[] =>
  articlesInOrder(state).map((article) => ({
    id: article.id,
    letter: article.letter,
    name: nameOf(article, state),
    publishedAt: article.publishedAt,
  }));

function nameOf({ outletId, title }: Article, { entities }: SessionState): string {
  const outlet = outletId === null ? undefined : entities.get(outletId)?.name;
  return outlet ? `${outlet}: ${title}` : title;
}

type Known = Pick<ComparisonView, 'pairs' | 'compared'>;

/** The share of the words of one article that stand in another, 0 to 1; null while that is not known. */
export function shareBetween(known: Known, from: ArticleId, to: ArticleId): number | null {
  if (!known.compared.has(from) || !known.compared.has(to)) return null;
  const alignment = alignmentBetween(known, from, to);
  return alignment ? shareOf(alignment, 'a') : 0;
}

/** Two articles that share passages, the one with the earlier letter first. */
export interface RankedPair {
  readonly a: Named;
  readonly b: Named;
  /** Of the words of `a` in `b`, and the other way round, 0 to 1. */
  readonly shares: { readonly a: number; readonly b: number };
  readonly passages: number;
}

/** Those that share the most first, by the greater of both shares. */
export function rankedPairs(known: Known, articles: readonly Named[]): readonly RankedPair[] {
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const ranked = known.pairs.flatMap((pair): RankedPair[] => {
    const placeOf = (id: ArticleId): number => places.get(id) ?? -1;
    const [from, to] = placeOf(pair.a) < placeOf(pair.b) ? [pair.a, pair.b] : [pair.b, pair.a];
    const [a, b] = [articles[placeOf(from)], articles[placeOf(to)]];
    const alignment = alignmentBetween(known, from, to);
    if (!a || !b || !alignment || alignment.passages.length === 0) return [];
    const shares = { a: shareOf(alignment, 'a'), b: shareOf(alignment, 'b') };
    return [{ a, b, shares, passages: alignment.passages.length }];
  });
  const most = ({ shares }: RankedPair): number => Math.max(shares.a, shares.b);
  return ranked.toSorted(
    (one, other) =>
      most(other) - most(one) ||
      (places.get(one.a.id) ?? 0) - (places.get(other.a.id) ?? 0) ||
      (places.get(one.b.id) ?? 0) - (places.get(other.b.id) ?? 0),
  );
}

/** Several articles that share the same passages. */
export interface SharingGroup {
  readonly articles: readonly Named[];
  readonly passages: number;
  /** The only one of the earliest day, where all days are known. */
  readonly earliest: Named | null;
}

/** Groups of more than two: pairs are told anyway. The largest first. */
export function sharingGroups(
  clusters: readonly PassageCluster[],
  articles: readonly Named[],
): readonly SharingGroup[] {
  const counts = new Map<string, { readonly articles: readonly Named[]; passages: number }>();
  for (const { members } of clusters) {
    const ids = new Set(members.map(({ articleId }) => articleId));
    const sharing = articles.filter(({ id }) => ids.has(id));
    if (sharing.length < 3) continue;
    const key = sharing.map(({ id }) => id).join();
    const known = counts.get(key);
    if (known) known.passages += 1;
    else counts.set(key, { articles: sharing, passages: 1 });
  }
  return [...counts.values()]
    .toSorted((one, other) => other.articles.length - one.articles.length || other.passages - one.passages)
    .map((group) => ({ ...group, earliest: earliestOf(group.articles) }));
}

function earliestOf(articles: readonly Named[]): Named | null {
  const [first, second] = articles.toSorted((one, other) =>
    (one.publishedAt ?? '') < (other.publishedAt ?? '') ? -1 : 1,
  );
  if (!first || !second || first.publishedAt === null) return null;
  // A month without a day says nothing about the days in it.
  return second.publishedAt?.startsWith(first.publishedAt) ? null : first;
}
