import type { AnnotationId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { proposeRange } from '../../domain/text/selection.ts';
import { liveSelectionOf, rangeOf, sameRange, type TextSelection } from './live-selection.ts';
import { withRange } from './moving.ts';
import { activate, activeOf, openArticleOf, type ReadingContext } from './reading-context.ts';
import { pickRequest } from './pick-request.ts';
import { pickedBy } from './stack.ts';

/** Two clicks closer in time than this are a double click. */
const DOUBLE_CLICK_MS = 600;

/** The selection in the text changed. Null means it is elsewhere: what was selected stays, so that one can come back. */
export function takeSelection(
  context: ReadingContext,
  selection: TextSelection | null,
  by: 'pointer' | 'keys',
  exact: boolean,
  dragging: boolean,
): void {
  const open = openArticleOf(context);
  if (!open || !selection) return;
  const { workspace, reading } = context;
  // While the focus is elsewhere nobody selects here: a repaint took the words away under the old selection.
  if (reading.getState().focus !== 'text') return;
  const { selection: known, exactCharacters } = workspace.view.getState();
  reading.setState({ caret: selection, dragging });
  // Our own selecting comes back as an event: what is known of it already is better.
  if (known && known.articleId === open.article.id && sameRange(known.raw, rangeOf(selection))) return;
  const live = liveSelectionOf(open.content, selection, by, exact || exactCharacters, open.article.language);
  if (live && by === 'pointer') forgetFirstClick(context, live.raw);
  if (live || known) workspace.view.setState({ selection: live });
}

/** A double click begins with a click, which chose or let go of an annotation: that was not meant. */
function forgetFirstClick(context: ReadingContext, selected: TextRange): void {
  const { lastPick } = context.reading.getState();
  if (!lastPick || performance.now() - lastPick.at > DOUBLE_CLICK_MS) return;
  if (lastPick.offset < selected.start || lastPick.offset > selected.end) return;
  context.reading.setState({ lastPick: null });
  activate(context, lastPick.activeBefore, 'selection');
}

/** A plain click: the annotation there becomes active, on the same place again the next of the stack. */
export function takePick(context: ReadingContext, ids: readonly AnnotationId[], offset: number): void {
  const { workspace, reading } = context;
  const { movingId, activeId } = workspace.view.getState();
  if (movingId) return;
  const { take } = pickRequest.getState();
  if (take) {
    take(ids);
    return;
  }
  const picked = pickedBy(ids, activeId, reading.getState().lastPick);
  reading.setState({ lastPick: { ids, offset, activeBefore: activeId, at: performance.now() }, stack: null });
  activate(context, picked);
}

/** An edge handle was dragged: shown at once, committed as one step at the end. */
export async function takeEdgeMove(
  context: ReadingContext,
  from: TextRange,
  to: TextRange,
  done: boolean,
): Promise<void> {
  const open = openArticleOf(context);
  const active = activeOf(context);
  if (!open || !active) return;
  const { exactCharacters } = context.workspace.view.getState();
  const snapped = proposeRange(open.content, to, {
    exact: exactCharacters || sameRange(from, to),
    language: open.article.language,
  });
  context.reading.setState({ draggedEdge: done || !snapped ? null : { from, to: snapped } });
  if (!done || !snapped || sameRange(snapped, from)) return;
  await context.workspace.run('setRanges', {
    id: active.id,
    ranges: withRange(active.target.ranges, from, snapped),
  });
}

/** Exact characters or whole words: a selection made by pointer is looked at again. */
export function setExact(context: ReadingContext, exact: boolean): void {
  const { view } = context.workspace;
  const open = openArticleOf(context);
  const { selection } = view.getState();
  view.setState({ exactCharacters: exact });
  if (!open || !selection) return;
  const { start, end } = selection.raw;
  const again = liveSelectionOf(
    open.content,
    { anchor: start, head: end },
    selection.by,
    exact,
    open.article.language,
  );
  if (again) view.setState({ selection: again });
}
