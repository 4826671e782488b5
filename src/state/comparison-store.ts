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

type ByPartner = ReadonlyMap<ArticleId, ReadonlyMap<ArticleId, Alignment>>;

const indexed = new WeakMap<readonly AlignedPair[], ByPartner>();

/** Every alignment from both of its ends, told from the article it is found under. */
function byPartner(pairs: readonly AlignedPair[]): ByPartner {
  const known = indexed.get(pairs);
  if (known) return known;
  const index = new Map<ArticleId, Map<ArticleId, Alignment>>();
  const put = (from: ArticleId, to: ArticleId, alignment: Alignment): void => {
    index.set(from, (index.get(from) ?? new Map<ArticleId, Alignment>()).set(to, alignment));
  };
  for (const { a, b, alignment } of pairs) {
    put(a, b, alignment);
    put(b, a, mirrored(alignment));
  }
  indexed.set(pairs, index);
  return index;
}

const NONE: ReadonlyMap<ArticleId, Alignment> = new Map();

/** What an article shares, by the other article, told from this one (`a`) to the other (`b`). The same map each time. */
export const alignmentsOf = (
  { pairs }: Pick<ComparisonView, 'pairs'>,
  articleId: ArticleId,
): ReadonlyMap<ArticleId, Alignment> => byPartner(pairs).get(articleId) ?? NONE;

/** Told from `from` (`a`) to `to` (`b`); null when they share nothing or were not compared. The same value each time. */
export const alignmentBetween = (
  view: Pick<ComparisonView, 'pairs'>,
  from: ArticleId,
  to: ArticleId,
): Alignment | null => alignmentsOf(view, from).get(to) ?? null;
