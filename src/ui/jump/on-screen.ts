import type { Annotation } from '../../domain/records/annotation.ts';
import type { TextRange } from '../../domain/records/range.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { byPosition } from '../../state/annotation-order.ts';
import { caretOf, type ReadingContext } from '../reading/reading-context.ts';

/** An annotation of which something can be seen in one of the texts on screen. */
export interface OnScreen {
  readonly annotation: Annotation;
  /** The first offset of it that can be seen, in UTF-16 units: there its label stands. */
  readonly at: number;
}

/** About a line, in pixels: what begins in the last one counts, too. */
const A_LINE = 32;

/** The offsets between the upper and the lower edge of what a text shows now. */
function shownRange(viewer: ViewerHandle): TextRange | null {
  const box = viewer.scroller()?.getBoundingClientRect();
  if (!box) return null;
  const bottom = Math.min(box.bottom, window.innerHeight);
  const start = viewer.offsetAtHeight(Math.max(0, box.top) + A_LINE / 4);
  return { start, end: Math.max(start + 1, viewer.offsetAtHeight(bottom + A_LINE / 2)) };
}

/** Every annotation of a shown layer on screen, in all texts there, those nearest to the caret first. */
export function annotationsOnScreen(context: ReadingContext): readonly OnScreen[] {
  const { workspace, reading } = context;
  const { state } = workspace.session.getState();
  const { layers, articleId } = workspace.view.getState();
  if (!state) return [];
  const panes = [...reading.getState().panes];
  const found = panes.flatMap(([id, viewer]) => {
    const range = shownRange(viewer);
    if (!range) return [];
    return [...shownAnnotations(state, id, layers).values()]
      .filter(({ target }) => !target.detached && target.ranges.some((one) => meets(one, range)))
      .toSorted(byPosition)
      .map((annotation) => {
        const at = firstSeen(annotation, range);
        return { annotation, at, top: viewer.extentOf({ start: at, end: at + 1 })?.top ?? null };
      });
  });
  const head = caretOf(context)?.head ?? 0;
  const here = articleId ? reading.getState().panes.get(articleId) : undefined;
  const from = here?.extentOf({ start: head, end: head + 1 })?.top ?? null;
  const distance = ({ annotation, at, top }: (typeof found)[number]): number =>
    top === null || from === null
      ? annotation.target.articleId === articleId
        ? Math.abs(at - head)
        : Number.MAX_SAFE_INTEGER
      : Math.abs(top - from);
  return found
    .toSorted((a, b) => distance(a) - distance(b))
    .map(({ annotation, at }) => ({ annotation, at }));
}

const meets = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

function firstSeen({ target }: Annotation, shown: TextRange): number {
  const range = target.ranges.find((one) => meets(one, shown));
  return Math.max(range?.start ?? 0, shown.start);
}
