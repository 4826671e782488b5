import type { keepDrawn } from './drawing.ts';
import type { lateMarks } from './late-marks.ts';
import type { rangeEdges } from './range-edges.ts';
import { rectOf, textScroller, topOffset } from './scrolling.ts';
import { adoptSelection, readSelection, select } from './selection-reader.ts';
import type { Stage } from './stage.ts';
import type { ViewerHandle } from './surface-props.ts';

interface Handled {
  readonly stage: Stage;
  readonly drawing: ReturnType<typeof keepDrawn>;
  readonly late: ReturnType<typeof lateMarks>;
  readonly edges: ReturnType<typeof rangeEdges>;
}

/** What a page does with a mounted text. */
export function viewerHandle({ stage, late, drawing, edges }: Handled) {
  const scroller = textScroller(stage);
  const arrived = (): void => {
    drawing.paintNear();
    drawing.schedule();
  };

  const handle: ViewerHandle = {
    focus: () => stage.view.focus(),
    readSelection: () => readSelection(stage),
    select(range, { reverse = false, reveal = false } = {}) {
      select(
        stage,
        reverse ? { anchor: range.end, head: range.start } : { anchor: range.start, head: range.end },
      );
      adoptSelection(stage.view);
      if (reveal) handle.reveal(range);
    },
    reveal(range) {
      if (!scroller.reveal(range)) return;
      arrived();
      edges.arrive();
    },
    rectOf: (range) => rectOf(stage, range),
    topOffset: () => topOffset(stage),
    scrollToOffset(offset) {
      scroller.scrollToOffset(offset);
      arrived();
    },
    extentOf: (range) => late.heights()?.extentOf(range) ?? null,
    offsetAtHeight: (y) => late.heights()?.offsetAtHeight(y) ?? topOffset(stage),
    alignTo(offset, y, atLeast) {
      scroller.alignTo(offset, y, atLeast);
      arrived();
    },
    scroller: () => stage.scroller,
  };
  return { handle, destroy: scroller.destroy };
}
