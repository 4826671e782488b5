import { useSyncExternalStore } from 'react';

/** Below 1280 CSS px three full columns do not fit: the articles become letters. The same figure as in app-frame.module.css. */
const NARROW = '(max-width: 79.99em)';

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = window.matchMedia(NARROW);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => window.matchMedia(NARROW).matches,
  );
}
