import { createStore } from 'zustand/vanilla';
import type { ArticleId } from '../../domain/ids.ts';

/** What the Compare room remembers between two keys or clicks. Nothing here outlives the tab. */
export interface CompareView {
  /** The column besides the first that was worked in last. */
  readonly lastOther: ArticleId | null;
  /** The difference one is at, by its key; null before the first. */
  readonly differenceKey: string | null;
  /** Where one came from to the other side of a passage, to go back to. */
  readonly cameFrom: ArticleId | null;
}

export const compareStore = createStore<CompareView>(() => ({
  lastOther: null,
  differenceKey: null,
  cameFrom: null,
}));
