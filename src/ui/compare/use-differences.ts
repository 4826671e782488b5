import { useMemo } from 'react';
import { useStore } from 'zustand';
import { differencesOf, type Difference } from '../../analysis/alignment/differences.ts';
import { isTrivial } from '../../domain/alignment.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useView } from '../shared/workspace-context.tsx';
import { compareStore } from './compare-store.ts';
import { pairNow, usePair, type PairInFocus } from './use-pair.ts';

/** The differences of the pair in focus, and the one that one is at. */
export interface Differences {
  readonly all: readonly Difference[];
  readonly current: Difference | null;
  /** Its place in `all`, from 0, or, while it is hidden, that of the one before it; -1 before the first. */
  readonly index: number;
}

/** Names a difference among those of all pairs. */
export const differenceKey = ({ from, to }: PairInFocus, { key }: Difference): string =>
  `${from.id} ${to.id} ${key}`;

const NONE: Differences = { all: [], current: null, index: -1 };

const differencesIn = (pair: PairInFocus | null, hidesTrivial: boolean, key: string | null): Differences => {
  if (!pair?.alignment) return NONE;
  const { from, to } = pair.texts;
  const every = differencesOf(pair.alignment, { texts: { a: from.text, b: to.text } });
  const at = every.findIndex((difference) => differenceKey(pair, difference) === key);
  const isShown = ({ nature }: Difference): boolean => !(hidesTrivial && isTrivial(nature));
  const last = every[at];
  return {
    all: every.filter(isShown),
    index: every.slice(0, at + 1).filter(isShown).length - 1,
    current: last && isShown(last) ? last : null,
  };
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
