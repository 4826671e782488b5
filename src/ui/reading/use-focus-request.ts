import { useEffect, useEffectEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { focusStore, type FocusTarget } from './focus.ts';

/** The number of the last request that was answered. */
interface Answered {
  current: number;
}

/**
 * Calls `take` whenever the focus is asked to go to `target`, after everything that changed before the request is on
 * screen: a new annotation's fields are there when the inspector is asked to focus one. Requests from before it mounted
 * are answered only with an `answered` that outlives it.
 */
export function useFocusRequest(target: FocusTarget, take: () => void, answered?: Answered): void {
  const count = useStore(focusStore, (request) => (request.target === target ? request.count : 0));
  const own = useRef(focusStore.getState().count);
  const last = answered ?? own;
  const onRequest = useEffectEvent(take);
  useEffect(() => {
    if (count <= last.current) return;
    last.current = count;
    onRequest();
  }, [count, last]);
}
