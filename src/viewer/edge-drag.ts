import type { TextRange } from '../domain/records/range.ts';
import { graphemeCeil, graphemeFloor } from '../domain/text/graphemes.ts';
import { type Edge, offsetAtPoint } from './geometry.ts';
import type { Side } from './range-edges.ts';
import type { Stage } from './stage.ts';
import { windowOf } from './viewport.ts';

export type OnEdgeMove = (from: TextRange, to: TextRange, done: boolean) => void;

const SCROLL_ZONE = 40;
const SCROLL_STEP = 12;

/** The range with one end moved to an offset: at least one grapheme stays, and none is cut. */
export function moveEdge(text: string, range: TextRange, side: Side, offset: number): TextRange {
  return side === 'start'
    ? { start: Math.min(graphemeFloor(text, offset), graphemeFloor(text, range.end - 1)), end: range.end }
    : { start: range.start, end: Math.max(graphemeFloor(text, offset), graphemeCeil(text, range.start + 1)) };
}

/**
 * Follows the pointer from a handle until it is let go. Tells every new extent, and once, at the end, the last one;
 * a cancelled drag (Escape, a lost pointer) ends where it began. Near the window's upper and lower edge the text scrolls.
 * @returns cancels the drag, for a text that goes away under it; does nothing when it has ended
 */
export function dragEdge(
  stage: Stage,
  { range, side, edge, down }: { range: TextRange; side: Side; edge: Edge; down: PointerEvent },
  onEdgeMove: OnEdgeMove,
): () => void {
  const grip = down.currentTarget as HTMLElement;
  // The hand holds the handle, which hangs beside the line; what counts is the edge that moves with it.
  const shift = { x: edge.x - down.clientX, y: (edge.top + edge.bottom) / 2 - down.clientY };
  let pointer = { x: down.clientX, y: down.clientY };
  let to = range;
  let frame = 0;

  const follow = (): void => {
    const offset = offsetAtPoint(stage, pointer.x + shift.x, pointer.y + shift.y);
    if (offset === null) return;
    const next = moveEdge(stage.content.text, range, side, offset);
    if (next.start === to.start && next.end === to.end) return;
    to = next;
    onEdgeMove(range, to, false);
  };
  const scroll = (): void => {
    const { top, bottom } = windowOf(stage.scroller);
    const step =
      pointer.y < top + SCROLL_ZONE ? -SCROLL_STEP : pointer.y > bottom - SCROLL_ZONE ? SCROLL_STEP : 0;
    if (step !== 0) {
      stage.scroller.scrollTop += step;
      follow();
    }
    frame = requestAnimationFrame(scroll);
  };
  const move = (event: PointerEvent): void => {
    pointer = { x: event.clientX, y: event.clientY };
    follow();
  };
  const end = (extent: TextRange): void => {
    if (signal.aborted) return;
    listening.abort();
    cancelAnimationFrame(frame);
    stage.root.classList.remove('is-dragging');
    onEdgeMove(range, extent, true);
  };

  const listening = new AbortController();
  const { signal } = listening;
  down.preventDefault();
  grip.setPointerCapture(down.pointerId);
  stage.root.classList.add('is-dragging');
  grip.addEventListener('pointermove', move, { signal });
  grip.addEventListener('pointerup', () => end(to), { signal });
  grip.addEventListener('pointercancel', () => end(range), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      end(range);
    },
    { signal, capture: true },
  );
  frame = requestAnimationFrame(scroll);
  return () => end(range);
}
