import { useMediaQuery } from './use-media-query.ts';

/** Below 1280 CSS px three full columns do not fit: the articles become letters. The same figure as in app-frame.module.css. */
export const NARROW = '(max-width: 79.99em)';

export const useIsNarrow = (): boolean => useMediaQuery(NARROW);
