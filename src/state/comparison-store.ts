import { createStore, type StoreApi } from 'zustand/vanilla';
import { mirrored, type AlignedPair, type Alignment } from '../domain/alignment.ts';
import type { ArticleId } from '../domain/ids.ts';

/** What the articles of the open session have in common, as far as it is known. Only `workspace` writes it. */
export interface ComparisonView {
  /** Pairs that share anything. */
  readonly pairs: readonly AlignedPair[];
  /** The articles that were looked at: of two of these that are no pair it is known that they share nothing. */
  readonly compared: ReadonlySet<ArticleId>;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** The last attempt broke off; what is here is older. */
  readonly failed: boolean;
}

export type ComparisonStore = StoreApi<ComparisonView>;

export const NOTHING_COMPARED: ComparisonView = {
  pairs: [],
  compared: new Set(),
  progress: null,
  failed: false,
};

export const createComparisonStore = (): ComparisonStore =>
  createStore<ComparisonView>(() => NOTHING_COMPARED);

type ByPartner = ReadonlyMap<ArticleId, Alignment>;

interface OfArticle {
  readonly pairs: AlignedPair[];
  told: ByPartner | null;
}

const indexed = new WeakMap<readonly AlignedPair[], ReadonlyMap<ArticleId, OfArticle>>();

/** The pairs by each of their ends. */
function byArticle(pairs: readonly AlignedPair[]): ReadonlyMap<ArticleId, OfArticle> {
  const known = indexed.get(pairs);
  if (known) return known;
  const index = new Map<ArticleId, OfArticle>();
  for (const pair of pairs) {
    for (const id of [pair.a, pair.b]) {
      const there = index.get(id);
      if (there) there.pairs.push(pair);
      else index.set(id, { pairs: [pair], told: null });
    }
  }
  indexed.set(pairs, index);
  return index;
}

/** Every alignment of an article, told from it. Of hundreds of articles one looks at few: only those are told. */
const toldFrom = (articleId: ArticleId, pairs: readonly AlignedPair[]): ByPartner =>
  new Map(
    pairs.map(({ a, b, alignment }): [ArticleId, Alignment] =>
      a === articleId ? [b, alignment] : [a, mirrored(alignment)],
    ),
  );

const NONE: ByPartner = new Map();

/** What an article shares, by the other article, told from this one (`a`) to the other (`b`). The same map each time. */
export const alignmentsOf = ({ pairs }: Pick<ComparisonView, 'pairs'>, articleId: ArticleId): ByPartner => {
  const of = byArticle(pairs).get(articleId);
  return of ? (of.told ??= toldFrom(articleId, of.pairs)) : NONE;
};

/** Told from `from` (`a`) to `to` (`b`); null when they share nothing or were not compared. The same value each time. */
export const alignmentBetween = (
  view: Pick<ComparisonView, 'pairs'>,
  from: ArticleId,
  to: ArticleId,
): Alignment | null => alignmentsOf(view, from).get(to) ?? null;
