import { useLayoutEffect, useRef, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';

interface RovingRows {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** Scrolls to a row and focuses the element in it that bears `data-row`, once it is in the document. */
  focusRow(index: number, options?: { readonly scrolls: boolean }): void;
}

/**
 * A virtual list with one Tab stop. The row that holds the stop stays in the document wherever one scrolls, or Tab
 * would lose its way.
 * @param height of a row in CSS pixels
 * @param head what stands above the rows and stays there while one scrolls, in CSS pixels
 */
export function useRovingRows({
  scroller,
  count,
  height,
  stop,
  head = 0,
}: {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  readonly height: number;
  readonly stop: number;
  readonly head?: number;
}): RovingRows {
  const wanted = useRef<{ readonly index: number; readonly scrolls: boolean } | null>(null);
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    paddingStart: head,
    scrollPaddingStart: head,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range);
      return stop < 0 || stop >= count || rows.includes(stop)
        ? rows
        : [...rows, stop].toSorted((a, b) => a - b);
    },
  });

  const focusWanted = () => {
    if (!wanted.current) return;
    const { index, scrolls } = wanted.current;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: !scrolls });
  };
  // No dependencies on purpose: the row may come with any of the next renders.
  useLayoutEffect(focusWanted);

  return {
    virtualizer,
    focusRow(index, { scrolls } = { scrolls: true }) {
      wanted.current = { index, scrolls };
      if (scrolls) virtualizer.scrollToIndex(index);
      focusWanted();
    },
  };
}
