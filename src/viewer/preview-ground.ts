import type { TextRange } from '../domain/records/range.ts';
import { toDomRange } from './selection-reader.ts';
import type { Stage } from './stage.ts';

const NAME = 'selection-preview';

/** Whether the browser can colour ranges without touching the document. */
const canHighlight = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

/**
 * The `select` ground below the words that would be tagged. A CSS highlight instead of decorations: while a pointer
 * drags, no element may change under the browser's own selection. Where the browser has none, the native selection
 * stays visible instead.
 */
export function previewGround(stage: Stage) {
  const highlight = canHighlight() ? new Highlight() : null;
  if (highlight) CSS.highlights.set(NAME, highlight);
  return {
    /** To be called again after the document's elements changed: a repaint takes the old ranges' text away. */
    show(ranges: readonly TextRange[] | null): void {
      if (!highlight) return;
      highlight.clear();
      for (const range of ranges ?? []) highlight.add(toDomRange(stage, range));
      stage.root.classList.toggle('has-preview', ranges !== null && ranges.length > 0);
    },
    destroy(): void {
      if (highlight && CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME);
    },
  };
}
