import { useEffect, useEffectEvent } from 'react';
import { focusStore, type FocusTarget } from './focus.ts';

/** Calls `take` whenever the focus is asked to go to `target`. */
export function useFocusRequest(target: FocusTarget, take: () => void): void {
  const onRequest = useEffectEvent(take);
  useEffect(
    () =>
      focusStore.subscribe((request, before) => {
        if (request.target === target && request.count !== before.count) onRequest();
      }),
    [target],
  );
}
