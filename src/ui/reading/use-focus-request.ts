import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { focusStore, type FocusTarget } from './focus.ts';

/** The number of the last request that was answered. */
interface Answered {
  current: number;
}

/**
 * Calls `take` whenever the focus is asked to go to `target`, after everything that changed before the request is on
 * screen: a new annotation's fields are there when the inspector is asked to focus one.
 *
 * @param answered outlives the panel, so that what was asked before it mounted is answered once, when it is there
 */
export function useFocusRequest(target: FocusTarget, take: () => void, answered: Answered): void {
  const count = useStore(focusStore, (request) => (request.target === target ? request.count : 0));
  const onRequest = useEffectEvent(take);
  useEffect(() => {
    if (count <= answered.current) return;
    answered.current = count;
    onRequest();
  }, [count, answered]);
}
