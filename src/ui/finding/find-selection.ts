import type { TextRange } from '../../domain/records/range.ts';
import { findWords } from '../../domain/text/find-words.ts';
import { liveSelectionOf, rangeOf, type TextSelection } from '../reading/live-selection.ts';
import { openArticleOf, type ReadingContext } from '../reading/reading-context.ts';
import { selectByKeys } from '../reading/select-units.ts';
import { findingStore } from './finding-store.ts';

/** The words that begin with what was typed, from behind the first letter of the old selection on. */
export function foundFrom(context: ReadingContext, from: TextSelection, typed: string): TextRange | null {
  const open = openArticleOf(context);
  const { start, end } = rangeOf(from);
  return open && findWords(open.content, typed, start < end ? start + 1 : start, open.article.language);
}

/** Found words as they would be selected: by themselves, or together with all from where the old selection began. */
export function reaching(from: TextSelection, found: TextRange, withAllBefore: boolean): TextRange {
  if (!withAllBefore) return found;
  const { start, end } = rangeOf(from);
  return found.end > start ? { start, end: found.end } : { start: found.start, end };
}

/** Shows words before they are selected; null shows again what was selected. The focus stays in the field. */
export function showFound(context: ReadingContext, from: TextSelection, found: TextRange | null): void {
  const open = openArticleOf(context);
  if (!open) return;
  const range = found ?? rangeOf(from);
  const selection = liveSelectionOf(open.content, { anchor: range.start, head: range.end }, 'keys', true);
  context.workspace.view.setState({ selection });
  if (selection) context.reading.getState().viewer?.reveal(range);
}

/** The focus went elsewhere, as by a click: what was selected before is selected again, and the focus stays there. */
export function leaveFinding(context: ReadingContext, from: TextSelection): void {
  findingStore.setState({ from: null });
  showFound(context, from, null);
}

/** Back into the text with these words selected, or with what was selected before. */
export function finishFinding(context: ReadingContext, from: TextSelection, range: TextRange | null): void {
  findingStore.setState({ from: null });
  if (range) {
    selectByKeys(context, range);
    return;
  }
  showFound(context, from, null);
  context.reading.getState().viewer?.select(rangeOf(from), { reverse: from.head < from.anchor });
}
