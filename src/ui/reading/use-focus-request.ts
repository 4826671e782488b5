import { useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import { focusStore, type FocusTarget } from './focus.ts';

/** Whether a request, by its number, has not been answered yet; each is answered once. */
export type IsUnanswered = (count: number) => boolean;

/** Made outside of a panel, so that what was asked before it mounted is answered when it is there. */
export function answeringOnce(): IsUnanswered {
  let last = 0;
  return (count) => {
    if (count <= last) return false;
    last = count;
    return true;
  };
}

/**
 * Calls `take` whenever the focus is asked to go to `target`, after everything that changed before the request is on
 * screen: a new annotation's fields are there when the inspector is asked to focus one.
 */
export function useFocusRequest(target: FocusTarget, take: () => void, isUnanswered: IsUnanswered): void {
  const count = useStore(focusStore, (request) => (request.target === target ? request.count : 0));
  const onRequest = useEffectEvent(take);
  useEffect(() => {
    // This may run late, after a press or another request.
    if (isUnanswered(count) && focusStore.getState().target === target) onRequest();
  }, [count, isUnanswered, target]);
}
