import { createStore } from 'zustand/vanilla';
import type { ArticleId } from '../../domain/ids.ts';

/** What the Compare room remembers between two keys or clicks. Nothing here outlives the tab. */
export interface CompareView {
  /** The column besides the first that was worked in last. */
  readonly lastOther: ArticleId | null;
  /** The difference one is at, by `differenceKey`; null before the first. */
  readonly differenceKey: string | null;
  /** Where the passage starts that was told last, while one reads. */
  readonly toldStart: number | null;
  /** Where one came from to the other side of a passage, to go back to. */
  readonly cameFrom: ArticleId | null;
}

export const NOWHERE: CompareView = { lastOther: null, differenceKey: null, toldStart: null, cameFrom: null };

export const compareStore = createStore<CompareView>(() => NOWHERE);
