import { useEffect, useRef, type RefObject } from 'react';
import { codebookStore } from './codebook-store.ts';

/**
 * Gives the focus to what was asked for, also when somebody asked before it was there.
 *
 * @param wanted CSS selectors, the best first: the first element that fits the first one that any fits
 */
export function useFocusRequest(
  place: 'tree' | 'editor',
  wanted: readonly string[],
): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  const answered = useRef(0);
  useEffect(() => {
    const answer = () => {
      const { focus } = codebookStore.getState();
      if (focus.place !== place || focus.count === answered.current) return;
      // A frame later: what was just chosen is shown by then.
      requestAnimationFrame(() => {
        const found = wanted.map((one) => root.current?.querySelector<HTMLElement>(one)).find(Boolean);
        if (!found) return;
        answered.current = focus.count;
        found.focus();
        if (found instanceof HTMLInputElement) found.select();
      });
    };
    answer();
    return codebookStore.subscribe(answer);
  }, [place, wanted]);
  return root;
}
