import type { TextRange } from '../domain/records/range.ts';
import { blockElement, endEdge, offsetAtPoint, startEdge } from './geometry.ts';
import { toDomRange } from './selection-reader.ts';
import type { Stage } from './stage.ts';
import { windowOf } from './viewport.ts';

/** Room that a line needs above and below to count as visible. */
const MARGIN = 16;
/** Sections that come into view take their real height one frame later; after a few frames all have. */
const SETTLING_FRAMES = 3;

/** Moves a text at once. A later move ends the settling of an earlier one. */
export function textScroller(stage: Stage) {
  let frame = 0;

  /** Scrolls so that `offset` stands at a height of the viewport, and again while sections settle. */
  const bringTo = (offset: number, height: () => number, atLeast = 0): void => {
    const jump = (framesLeft: number): void => {
      const edge = startEdge(stage, { start: offset, end: offset + 1 });
      const top = edge?.top ?? blockElement(stage, offset)?.getBoundingClientRect().top;
      if (top === undefined) return;
      const delta = top - height();
      const place = stage.scroller.scrollTop + delta;
      if (place < atLeast) stage.scroller.scrollTop = 0;
      else if (Math.abs(delta) >= 1) stage.scroller.scrollTop = place;
      if (framesLeft > 0) frame = requestAnimationFrame(() => jump(framesLeft - 1));
    };
    cancelAnimationFrame(frame);
    jump(SETTLING_FRAMES);
  };

  return {
    /** Scrolls to one third of the height unless the range's first line is visible. Returns whether it had to. */
    reveal(range: TextRange): boolean {
      const { top, bottom } = windowOf(stage.scroller);
      const edge = startEdge(stage, range);
      if (edge && edge.top >= top + MARGIN && edge.bottom <= bottom - MARGIN) return false;
      bringTo(range.start, () => {
        const shown = windowOf(stage.scroller);
        return shown.top + (shown.bottom - shown.top) / 3;
      });
      return true;
    },
    scrollToOffset: (offset: number): void => bringTo(offset, () => windowOf(stage.scroller).top),
    /**
     * @param y of the viewport, in pixels, where the top of the offset's line is to stand
     * @param atLeast in pixels: a place nearer to the beginning is the beginning
     */
    alignTo: (offset: number, y: number, atLeast?: number): void => bringTo(offset, () => y, atLeast),
    destroy: (): void => cancelAnimationFrame(frame),
  };
}

/** The first offset that stands fully in the window. */
export function topOffset(stage: Stage): number {
  const { top, bottom } = windowOf(stage.scroller);
  const text = stage.view.dom.getBoundingClientRect();
  if (text.top >= top) return 0;
  const rtl = stage.root.matches(':dir(rtl)');
  const block = stage.view.dom.querySelector('.article-block')?.getBoundingClientRect();
  const x = block ? (rtl ? block.right - 2 : block.left + 2) : text.left;
  const line = Number.parseFloat(getComputedStyle(stage.view.dom).lineHeight);
  return offsetAtPoint(stage, x, Math.min(top + line / 2, bottom)) ?? 0;
}

/** Box of the last line of a range, up to its end. */
export function rectOf(stage: Stage, range: TextRange): DOMRect | null {
  const end = endEdge(stage, range);
  if (!end) return null;
  const rects = [...toDomRange(stage, range).getClientRects()];
  const line = rects.filter((rect) => rect.bottom > end.top && rect.top < end.bottom);
  const left = Math.min(end.x, ...line.map((rect) => rect.left));
  const right = Math.max(end.x, ...line.map((rect) => rect.right));
  // Up to the end: in a line that runs right to left the end is on the left.
  return end.rtl
    ? new DOMRect(end.x, end.top, right - end.x, end.bottom - end.top)
    : new DOMRect(left, end.top, end.x - left, end.bottom - end.top);
}
