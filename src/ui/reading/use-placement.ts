import { useLayoutEffect, useState, type RefObject } from 'react';
import type { TextRange } from '../../domain/records/range.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import { placeAt, type Place } from './placement.ts';

/** Room kept to the edges of the column. */
const EDGE = 8;

/**
 * Where a floating element stands at the end of a range, in pixels of its offset parent, so that it scrolls with the
 * text. It is placed anew only when the range or the layout changes, and stays put while one works with it.
 */
export function usePlacement(
  element: RefObject<HTMLElement | null>,
  viewer: ViewerHandle | null,
  range: TextRange | null,
  gap: number,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  const start = range?.start ?? null;
  const end = range?.end ?? null;
  useLayoutEffect(() => {
    const floating = element.current;
    const parent = floating?.offsetParent;
    if (!floating || !(parent instanceof HTMLElement) || start === null || end === null) return;
    const put = () => {
      const rect = viewer?.rectOf({ start, end });
      if (!rect) return;
      const first = viewer?.rectOf({ start, end: Math.min(start + 1, end) }) ?? rect;
      const origin = parent.getBoundingClientRect();
      const window = (parent.parentElement ?? parent).getBoundingClientRect();
      const endsLeft = parent.querySelector('[role="textbox"]')?.matches(':dir(rtl)') ?? false;
      const anchor = {
        x: (endsLeft ? rect.left : rect.right) - origin.left,
        begins: Math.min(first.top, rect.top) - origin.top,
        top: rect.top - origin.top,
        bottom: rect.bottom - origin.top,
      };
      const bounds = {
        left: EDGE,
        right: origin.width - EDGE,
        top: window.top - origin.top + EDGE,
        bottom: window.bottom - origin.top - EDGE,
      };
      setPlace(placeAt(anchor, { width: floating.offsetWidth, height: floating.offsetHeight }, bounds, gap));
    };
    put();
    const resized = new ResizeObserver(put);
    resized.observe(parent);
    return () => resized.disconnect();
  }, [element, viewer, start, end, gap]);
  return place;
}
