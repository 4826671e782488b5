import type { TextRange } from '../domain/records/range.ts';
import { toDomRange } from './selection-reader.ts';
import type { Stage } from './stage.ts';

const NAME = 'selection-preview';
/** A selection that hasn't changed for this long is at rest. */
const REST_MS = 150;

/** The page has one highlight of a name, which all texts on it share. */
function pageHighlight(): Highlight | null {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return null;
  const known = CSS.highlights.get(NAME);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(NAME, highlight);
  return highlight;
}

/**
 * The `select` ground below the words that would be tagged, in two ways. While a selection is being made, a CSS
 * highlight: no element may change under the browser's own selection, or it loses its hold and its column. At rest the
 * painter takes over, because a highlight covers the lines that annotations have there. Where the browser has no CSS
 * highlights, its own selection stays visible until then.
 */
export function previewGround(stage: Stage, onRest: (ranges: readonly TextRange[]) => void) {
  const highlight = pageHighlight();
  let own: readonly Range[] = [];
  let ranges: readonly TextRange[] = [];
  let resting = false;
  let held = false;
  let timer = 0;

  const draw = (): void => {
    for (const range of own) highlight?.delete(range);
    own = highlight && !resting ? ranges.map((range) => toDomRange(stage, range)) : [];
    for (const range of own) highlight?.add(range);
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
      for (const range of own) highlight?.delete(range);
    },
  };
}
