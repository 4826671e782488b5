import { useDeferredValue, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { badgeLabelsStore } from '../reading/badge-labels-store.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useSession, useSettings } from '../shared/workspace-context.tsx';
import { labelsOf } from './labels-of.ts';

/** Puts what is to stand beside the badges where the texts on screen find it. Shows nothing itself. */
export function BadgeLabels() {
  const panes = useStore(readingStore, (reading) => reading.panes);
  const chosen = useSettings((settings) => settings.badges);
  // What was done is in the text before it is beside it.
  const state = useDeferredValue(useSession((session) => session.state));
  const labels = useMemo(
    () => new Map(state ? [...panes.keys()].map((id) => [id, labelsOf(state, id, chosen)] as const) : []),
    [state, panes, chosen],
  );
  // The texts live outside of this part, whose code comes after them: a store stands between.
  useEffect(() => badgeLabelsStore.setState(labels, true), [labels]);
  return null;
}
