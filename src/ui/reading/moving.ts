import { normaliseRanges } from '../../domain/text/targets.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { rangeOf, sameRange } from './live-selection.ts';
import {
  activeOf,
  caretOf,
  openArticleOf,
  selectionOf,
  subjectOf,
  type ReadingContext,
} from './reading-context.ts';

/**
 * Turns the active annotation into a live selection whose edges the selection keys move: of several ranges the one at
 * the caret, else the first. A detached one has no words here: what is selected next is what it will stand on.
 */
export function startMove(context: ReadingContext): void {
  const open = openArticleOf(context);
  const subject = subjectOf(context);
  const { viewer } = context.reading.getState();
  if (!open || !subject || !viewer) return;
  const { ranges, detached } = subject.target;
  const head = caretOf(context)?.head ?? -1;
  const range = detached
    ? null
    : (ranges.find(({ start, end }) => start <= head && head <= end) ?? ranges[0] ?? null);
  context.reading.setState({ movedRange: range, activatedHere: subject.id });
  context.workspace.view.setState({
    movingId: subject.id,
    activeId: subject.id,
    selection: range
      ? { articleId: open.article.id, ranges: [range], raw: range, by: 'keys' }
      : selectionOf(context),
  });
  if (range) viewer.select(range, { reveal: true });
  else viewer.focus();
}

/** Puts the caret at the other end of the selection, so that the other edge moves. */
export function swapEnds(context: ReadingContext): void {
  const { viewer } = context.reading.getState();
  const caret = caretOf(context);
  if (!viewer || !caret) return;
  viewer.select(rangeOf(caret), { reverse: caret.anchor <= caret.head, reveal: true });
  context.reading.setState({ caret: { anchor: caret.head, head: caret.anchor } });
}

/** Commits the new extent as one step. */
export async function commitMove(context: ReadingContext): Promise<void> {
  const subject = activeOf(context);
  const selection = selectionOf(context);
  const { movedRange } = context.reading.getState();
  const range = selection?.ranges[0];
  if (!subject || !range) {
    context.workspace.say('Select the new words first', 'problem');
    return;
  }
  leaveMove(context, range);
  if (!movedRange || !sameRange(range, movedRange)) {
    await context.workspace.run('setRanges', {
      id: subject.id,
      ranges: movedRange ? withRange(subject.target.ranges, movedRange, range) : [range],
    });
  }
}

/** Leaves the annotation as it was. */
export function cancelMove(context: ReadingContext): void {
  const { movedRange } = context.reading.getState();
  leaveMove(context, movedRange);
  context.workspace.say('Edges left as they were');
}

function leaveMove(context: ReadingContext, range: TextRange | null): void {
  context.reading.setState({ movedRange: null });
  context.workspace.view.setState({ movingId: null, selection: null });
  if (range) context.reading.getState().viewer?.select({ start: range.end, end: range.end });
}

/** The ranges of an annotation with one of them replaced; ranges that now touch become one. */
export const withRange = (
  ranges: readonly TextRange[],
  from: TextRange,
  to: TextRange,
): readonly TextRange[] => normaliseRanges([...ranges.filter((range) => !sameRange(range, from)), to]);
