import type { TextRange } from '../../domain/records/range.ts';
import { extendByUnit, nextUnit, unitAt, type Unit } from '../../domain/text/units.ts';
import { rangeOf, sameRange } from './live-selection.ts';
import { caretOf, openArticleOf, type ReadingContext } from './reading-context.ts';

/** Puts the native selection and the proposal on a range, as keys do: exactly, with the caret at its end. */
export function selectByKeys(context: ReadingContext, range: TextRange): void {
  const open = openArticleOf(context);
  const { viewer } = context.reading.getState();
  if (!open || !viewer) return;
  viewer.select(range, { reveal: true });
  context.reading.setState({ caret: { anchor: range.start, head: range.end } });
  context.workspace.view.setState({
    selection: { articleId: open.article.id, ranges: [range], raw: range, by: 'keys' },
  });
}

/** Selects the unit around the caret; when it is selected already, the next one (of quoted passages the next outer). */
export function selectUnit(context: ReadingContext, unit: Unit): void {
  const open = openArticleOf(context);
  const caret = caretOf(context);
  if (!open || !caret) return;
  const selected = rangeOf(caret);
  const here = unitAt(unit, open.content, selected.start);
  const again = here !== null && sameRange(here, selected);
  const range = again || !here ? nextUnit(unit, open.content, selected) : here;
  if (range) selectByKeys(context, range);
  else
    context.workspace.say(
      again ? `No further ${UNIT_NAMES[unit]}` : `No ${UNIT_NAMES[unit]} here`,
      'problem',
    );
}

/** Takes the next unit into the selection. */
export function extendSelection(context: ReadingContext, unit: Unit): void {
  const open = openArticleOf(context);
  const caret = caretOf(context);
  if (!open || !caret) return;
  const range = extendByUnit(unit, open.content, rangeOf(caret));
  if (range) selectByKeys(context, range);
  else context.workspace.say(`No further ${UNIT_NAMES[unit]}`, 'problem');
}

export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  word: 'word',
  sentence: 'sentence',
  clause: 'clause',
  quoted: 'quoted passage',
  block: 'paragraph',
};
