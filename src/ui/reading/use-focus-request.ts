import { useEffect, useEffectEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { focusStore, type FocusTarget } from './focus.ts';

/**
 * Calls `take` whenever the focus is asked to go to `target`, after everything that changed before the request is on
 * screen: a new annotation's fields are there when the inspector is asked to focus one.
 */
export function useFocusRequest(target: FocusTarget, take: () => void): void {
  const count = useStore(focusStore, (request) => (request.target === target ? request.count : 0));
  const answered = useRef(focusStore.getState().count);
  const onRequest = useEffectEvent(take);
  useEffect(() => {
    if (count <= answered.current) return;
    answered.current = count;
    onRequest();
  }, [count]);
}
