import { useMemo } from 'react';
import { useStore } from 'zustand';
import { differencesOf, type Difference } from '../../analysis/alignment/differences.ts';
import type { Alignment } from '../../domain/alignment.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useView } from '../shared/workspace-context.tsx';
import { compareStore } from './compare-store.ts';
import { pairNow, usePair } from './use-pair.ts';

/** The differences of the pair in focus, and the one that one is at. */
export interface Differences {
  readonly all: readonly Difference[];
  readonly current: Difference | null;
  /** Its place in `all`, from 0; -1 before the first. */
  readonly index: number;
}

const NONE: Differences = { all: [], current: null, index: -1 };

const differencesIn = (
  alignment: Alignment | null | undefined,
  hidesTrivial: boolean,
  key: string | null,
): Differences => {
  if (!alignment) return NONE;
  const all = differencesOf(alignment, { hidesTrivial });
  const index = all.findIndex((difference) => difference.key === key);
  return { all, index, current: all[index] ?? null };
};

export function useDifferences(): Differences {
  const alignment = usePair()?.alignment;
  const hidesTrivial = useView((view) => view.hidesTrivial);
  const key = useStore(compareStore, (view) => view.differenceKey);
  return useMemo(() => differencesIn(alignment, hidesTrivial, key), [alignment, hidesTrivial, key]);
}

/** The same outside of React: for keys. */
export const differencesNow = (workspace: Workspace): Differences =>
  differencesIn(
    pairNow(workspace)?.alignment,
    workspace.view.getState().hidesTrivial,
    compareStore.getState().differenceKey,
  );
