import type { Section } from './sections.ts';

/** Half-open indexes of sections. */
export interface SectionSpan {
  readonly first: number;
  readonly end: number;
}

/** The part of the page in which a scrolling element shows its content, in viewport pixels. */
export function windowOf(scroller: HTMLElement): { readonly top: number; readonly bottom: number } {
  if (scroller === document.documentElement) return { top: 0, bottom: window.innerHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) };
}

/** The sections that stand within `margin` pixels of a window. Reads about log2(sections) boxes. */
export function sectionsNear(
  elements: HTMLCollection,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  margin: number,
): SectionSpan {
  const boxOf = (index: number) => elements[index]?.getBoundingClientRect();
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boxOf(middle)?.bottom ?? Infinity) < top - margin) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < elements.length && (boxOf(end)?.top ?? Infinity) <= bottom + margin) end++;
  return { first: low, end };
}

/** Index of the section that holds a block. */
export function sectionOf(sections: readonly Section[], block: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.firstBlock ?? 0) <= block) low = middle;
    else high = middle - 1;
  }
  return low;
}
