import type { TextRange } from '../domain/records/range.ts';
import { toDomRange } from './selection-reader.ts';
import type { Stage } from './stage.ts';

const NAME = 'selection-preview';
/** A selection that hasn't changed for this long is at rest. */
const REST_MS = 150;

const canHighlight = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

/**
 * The `select` ground below the words that would be tagged, in two ways. While a selection is being made, a CSS
 * highlight: no element may change under the browser's own selection, or it loses its hold and its column. At rest the
 * painter takes over, because a highlight covers the lines that annotations have there. Where the browser has no CSS
 * highlights, its own selection stays visible until then.
 */
export function previewGround(stage: Stage, onRest: (ranges: readonly TextRange[]) => void) {
  const highlight = canHighlight() ? new Highlight() : null;
  if (highlight) CSS.highlights.set(NAME, highlight);
  let ranges: readonly TextRange[] = [];
  let resting = false;
  let held = false;
  let timer = 0;

  const draw = (): void => {
    highlight?.clear();
    if (!resting) for (const range of ranges) highlight?.add(toDomRange(stage, range));
    stage.root.classList.toggle('has-preview', ranges.length > 0 && (resting || highlight !== null));
  };
  const rest = (): void => {
    if (held || resting || ranges.length === 0) return;
    resting = true;
    onRest(ranges);
    draw();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(rest, REST_MS);
  };

  return {
    /** Elements changed: a highlight's ranges have lost their text. */
    redraw: draw,
    show(next: readonly TextRange[] | null): void {
      if (next === ranges || (!next && ranges.length === 0)) return;
      ranges = next ?? [];
      if (resting) onRest([]);
      resting = false;
      draw();
      wait();
    },
    /** While the pointer is down, a selection isn't at rest however long it stays the same. */
    hold(isHeld: boolean): void {
      held = isHeld;
      if (!isHeld) wait();
    },
    destroy(): void {
      clearTimeout(timer);
      if (highlight && CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
    },
  };
}
