import type { TextRange } from '../../domain/records/range.ts';
import { extendBackByUnit, extendByUnit, nextUnit, unitAt, type Unit } from '../../domain/text/units.ts';
import { liveSelectionOf, rangeOf, sameRange } from './live-selection.ts';
import { caretOf, openArticleOf, type ReadingContext } from './reading-context.ts';

/** Puts the native selection and the proposal on a range, as keys do: exactly, with the caret at its end or its start. */
export function selectByKeys(
  context: ReadingContext,
  range: TextRange,
  caretAt: 'start' | 'end' = 'end',
): void {
  const open = openArticleOf(context);
  const { viewer } = context.reading.getState();
  if (!open || !viewer) return;
  const reverse = caretAt === 'start';
  viewer.select(range, { reverse, reveal: true });
  const caret = reverse ? { anchor: range.end, head: range.start } : { anchor: range.start, head: range.end };
  context.reading.setState({ caret });
  // What is extended may begin with the blank that the caret stood before.
  context.workspace.view.setState({ selection: liveSelectionOf(open.content, caret, 'keys', true) });
}

/** Selects the unit around the caret; when it is selected already, the next one (of quoted passages the next outer). */
export function selectUnit(context: ReadingContext, unit: Unit): void {
  const open = openArticleOf(context);
  const caret = caretOf(context);
  if (!open || !caret) return;
  const selected = rangeOf(caret);
  const here = unitAt(unit, open.content, selected.start, open.article.language);
  const again = here !== null && sameRange(here, selected);
  const range = again || !here ? nextUnit(unit, open.content, selected, open.article.language) : here;
  if (range) selectByKeys(context, range);
  else
    context.workspace.say(
      again ? `No further ${UNIT_NAMES[unit]}` : `No ${UNIT_NAMES[unit]} here`,
      'problem',
    );
}

/** Takes the next unit into the selection, or the one before where the caret is at its start (`x`). */
export function extendSelection(context: ReadingContext, unit: Unit): void {
  const open = openArticleOf(context);
  const caret = caretOf(context);
  if (!open || !caret) return;
  const isAtStart = caret.head < caret.anchor;
  const extend = isAtStart ? extendBackByUnit : extendByUnit;
  const range = extend(unit, open.content, rangeOf(caret), open.article.language);
  if (range) selectByKeys(context, range, isAtStart ? 'start' : 'end');
  else context.workspace.say(`No further ${UNIT_NAMES[unit]}`, 'problem');
}

export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  word: 'word',
  sentence: 'sentence',
  clause: 'clause',
  quoted: 'quoted passage',
  block: 'paragraph',
};
