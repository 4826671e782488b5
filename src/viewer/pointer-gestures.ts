import type { TextRange } from '../domain/records/range.ts';
import { unitAt, type Unit } from '../domain/text/units.ts';
import { characterAtPoint, offsetAtPoint } from './geometry.ts';
import { rangeOf, readSelection, select } from './selection-reader.ts';
import type { Stage } from './stage.ts';

export interface PointerListener {
  /** The button went down on the text or up again: whether selections come from the pointer now. */
  onPointer(isDown: boolean, event: MouseEvent): void;
  /** A click that selected nothing, with the character it hit; null beside the words. */
  onClick(offset: number | null, event: MouseEvent): void;
  /** The button came up after anything else than a plain click, so that something may be selected. */
  onLetGo(clicks: number): void;
}

/** What a second, third and fourth click selects. */
const UNITS: readonly Unit[] = ['word', 'sentence', 'block'];
/** Pixels a hand may shake between pressing and letting go and still have clicked. */
const SHAKE = 4;

interface Press {
  readonly x: number;
  readonly y: number;
  readonly clicks: number;
  /** From the second click on: the unit that was hit, and what kind, so that dragging goes on by units. */
  readonly held: { readonly unit: Unit; readonly range: TextRange } | null;
}

/** Native selection by dragging, ours by repeated clicks. Returns the end of listening. */
export function listenToPointer(stage: Stage, listener: PointerListener): () => void {
  const { view, content } = stage;
  // The article's, or what its script says.
  const language = view.dom.lang || null;
  const listening = new AbortController();
  const { signal } = listening;
  let press: Press | null = null;

  const unitAround = (unit: Unit, event: MouseEvent): TextRange | null => {
    const offset =
      characterAtPoint(stage, event.clientX, event.clientY) ??
      offsetAtPoint(stage, event.clientX, event.clientY);
    return offset === null ? null : unitAt(unit, content, offset, language);
  };

  const down = (event: MouseEvent): void => {
    if (event.button !== 0) return;
    const clicks = event.detail;
    const unit = event.shiftKey ? undefined : UNITS[Math.min(clicks, 4) - 2];
    const range = unit ? unitAround(unit, event) : null;
    press = {
      x: event.clientX,
      y: event.clientY,
      clicks,
      held: unit && range ? { unit, range } : null,
    };
    listener.onPointer(true, event);
    if (unit) {
      event.preventDefault();
      if (range) select(stage, { anchor: range.start, head: range.end });
      return;
    }
    // Inside a selection the browser would begin to drag the words away, and a new selection could not start there.
    const selected = event.shiftKey ? null : readSelection(stage);
    const offset =
      selected && selected.anchor !== selected.head
        ? offsetAtPoint(stage, event.clientX, event.clientY)
        : null;
    if (selected && offset !== null) {
      const { start, end } = rangeOf(selected);
      if (offset >= start && offset <= end) select(stage, { anchor: offset, head: offset });
    }
  };

  const move = (event: MouseEvent): void => {
    if (!press?.held) return;
    const { unit, range } = press.held;
    const hit = unitAround(unit, event);
    if (!hit) return;
    const start = Math.min(range.start, hit.start);
    const end = Math.max(range.end, hit.end);
    select(stage, hit.start < range.start ? { anchor: end, head: start } : { anchor: start, head: end });
  };

  const up = (event: MouseEvent): void => {
    if (!press || event.button !== 0) return;
    const { x, y, clicks } = press;
    press = null;
    listener.onPointer(false, event);
    const stayed = Math.hypot(event.clientX - x, event.clientY - y) < SHAKE;
    if (stayed && clicks === 1 && !event.shiftKey) {
      listener.onClick(characterAtPoint(stage, event.clientX, event.clientY), event);
    } else listener.onLetGo(clicks);
  };

  view.dom.addEventListener('mousedown', down, { signal });
  view.dom.ownerDocument.addEventListener('mousemove', move, { signal });
  view.dom.ownerDocument.addEventListener('mouseup', up, { signal });
  return () => listening.abort();
}
