import type { TextRange } from '../domain/records/range.ts';
import { blockAt, blocksTouched } from '../domain/text/blocks.ts';
import { characterAt, endEdge, startEdge } from './geometry.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import type { Extent } from './surface-props.ts';
import { sectionOf, sectionsNear, windowOf } from './viewport.ts';

/** Further than this many windows from what is shown, heights are estimated: asking there would lay out what is skipped. */
const EXACT_WINDOWS = 0.5;

export type TextHeights = ReturnType<typeof textHeights>;

/**
 * Where lines stand, in viewport pixels and UTF-16 offsets. Near the window by the lines themselves; elsewhere by their
 * share of their section, whose height the browser knows or guesses without laying it out.
 */
export function textHeights(stage: Stage, sections: readonly Section[]) {
  const { blocks } = stage.map;
  const textOf = (block: number): TextRange => blocks[block]?.range ?? { start: 0, end: 0 };

  /** The text of a section, from its first block's start to its last block's end. */
  const spanOf = (index: number): TextRange => {
    const { firstBlock = 0, endBlock = 1 } = sections[index] ?? {};
    return { start: textOf(firstBlock).start, end: textOf(endBlock - 1).end };
  };
  const boxOf = (index: number) => stage.view.dom.children[index]?.getBoundingClientRect();
  const isNear = ({ top, bottom }: Extent): boolean => {
    const shown = windowOf(stage.scroller);
    const margin = (shown.bottom - shown.top) * EXACT_WINDOWS;
    return bottom > shown.top - margin && top < shown.bottom + margin;
  };

  /** The top or bottom of the line of the character before (bottom) or behind (top) an offset in a block. */
  const heightAt = (block: number, offset: number, side: keyof Extent): number | null => {
    const index = sectionOf(sections, block);
    const box = boxOf(index);
    if (!box) return null;
    const { start, end } = spanOf(index);
    if (!isNear(box)) return box.top + (box.height * (offset - start)) / Math.max(1, end - start);
    const edge =
      side === 'top'
        ? startEdge(stage, { start: offset, end: offset + 1 })
        : endEdge(stage, { start: offset - 1, end: offset });
    if (edge) return edge[side];
    const { firstBlock = 0 } = sections[index] ?? {};
    return (
      stage.view.dom.children[index]?.children[block - firstBlock]?.getBoundingClientRect()[side] ?? null
    );
  };

  /** The start of the line at a height of a block; the last one's below it. Lines follow each other in reading order. */
  const lineStart = ({ start, end }: TextRange, y: number): number => {
    const isBelow = (offset: number, otherwise: boolean): boolean => {
      const edge = startEdge(stage, { start: offset, end: offset + 1 });
      return edge ? edge.bottom > y : otherwise;
    };
    const lastBottom = endEdge(stage, { start, end })?.bottom;
    if (lastBottom !== undefined && lastBottom <= y) return lineStart({ start, end }, lastBottom - 1);
    let low = start;
    let high = Math.max(start, end - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      // A blank on which a line is broken may have no box.
      if (isBelow(middle, isBelow(middle + 1, true))) high = middle;
      else low = middle + 1;
    }
    return characterAt(stage.content.text, low).start;
  };

  return {
    extentOf(range: TextRange): Extent | null {
      const touched = blocksTouched(blocks, range);
      const first = touched?.first ?? Math.max(0, blockAt(blocks, range.start));
      const last = touched?.last ?? first;
      const top = heightAt(first, Math.max(range.start, textOf(first).start), 'top');
      const bottom = heightAt(last, Math.min(range.end, textOf(last).end), 'bottom');
      return top === null || bottom === null ? null : { top, bottom };
    },
    offsetAtHeight(y: number): number {
      const { children } = stage.view.dom;
      const index = Math.min(sectionsNear(children, { top: y, bottom: y }, 0).first, sections.length - 1);
      const box = boxOf(index);
      const elements = children[index]?.children;
      const span = spanOf(index);
      if (!box || !elements || y <= box.top) return span.start;
      if (!isNear(box)) {
        const share = Math.min(1, (y - box.top) / Math.max(1, box.height));
        return characterAt(stage.content.text, Math.floor(span.start + share * (span.end - span.start - 1)))
          .start;
      }
      const inSection = Math.min(sectionsNear(elements, { top: y, bottom: y }, 0).first, elements.length - 1);
      return lineStart(textOf((sections[index]?.firstBlock ?? 0) + inSection), y);
    },
  };
}
