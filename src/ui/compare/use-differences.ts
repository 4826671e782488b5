import { useMemo } from 'react';
import { useStore } from 'zustand';
import { differencesOf, type Difference } from '../../analysis/alignment/differences.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useView } from '../shared/workspace-context.tsx';
import { compareStore } from './compare-store.ts';
import { pairNow, usePair, type PairInFocus } from './use-pair.ts';

/** The differences of the pair in focus, and the one that one is at. */
export interface Differences {
  readonly all: readonly Difference[];
  readonly current: Difference | null;
  /** Its place in `all`, from 0; -1 before the first. */
  readonly index: number;
}

const NONE: Differences = { all: [], current: null, index: -1 };

const differencesIn = (pair: PairInFocus | null, hidesTrivial: boolean, key: string | null): Differences => {
  if (!pair?.alignment) return NONE;
  const { from, to } = pair.texts;
  const all = differencesOf(pair.alignment, { hidesTrivial, texts: { a: from.text, b: to.text } });
  const index = all.findIndex((difference) => difference.key === key);
  return { all, index, current: all[index] ?? null };
};

export function useDifferences(): Differences {
  const pair = usePair();
  const hidesTrivial = useView((view) => view.hidesTrivial);
  const key = useStore(compareStore, (view) => view.differenceKey);
  return useMemo(() => differencesIn(pair, hidesTrivial, key), [pair, hidesTrivial, key]);
}

/** The same outside of React: for keys. */
export const differencesNow = (workspace: Workspace): Differences =>
  differencesIn(
    pairNow(workspace),
    workspace.view.getState().hidesTrivial,
    compareStore.getState().differenceKey,
  );
