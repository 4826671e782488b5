import { cardStore, closeCard } from '../tag-card/card-store.ts';
import { armedTagOf, disarm } from './armed.ts';
import { wayBackStore } from '../find/way-back.ts';
import { visitRoom } from '../frame/visit-room.ts';
import { cancelMove } from './moving.ts';
import { activate, dropSelection, type ReadingContext } from './reading-context.ts';

type Step =
  | 'move'
  | 'retag'
  | 'arm'
  | 'float'
  | 'card'
  | 'selection'
  | 'armed'
  | 'active'
  | 'created'
  | 'results';

/** What Esc would leave now: the innermost thing first. Null when there is nothing to leave. */
export function stepToLeave(context: ReadingContext): Step | null {
  const { workspace, reading } = context;
  const { movingId, selection, activeId } = workspace.view.getState();
  const { awaitingTag, awaitingArm, tagMenuOpen, stack, creating, activatesCreated } = reading.getState();
  if (tagMenuOpen || stack) return 'float';
  if (movingId) return 'move';
  if (awaitingTag) return 'retag';
  if (awaitingArm) return 'arm';
  if (cardStore.getState().open) return 'card';
  const back = wayBackTo(context);
  if (back === 'untouched') return 'results';
  if (selection) return 'selection';
  // Before the annotation: what was just tagged is the active one, and one Escape ends the highlighter.
  if (armedTagOf(context)) return 'armed';
  if (creating > 0 && activatesCreated) return 'created';
  if (activeId) return 'active';
  return back ? 'results' : null;
}

/** Whether a search has led to this article, and whether what it has shown is as it was shown. */
function wayBackTo({ workspace }: ReadingContext): 'untouched' | 'open' | null {
  const { from } = wayBackStore.getState();
  const { articleId, selection, activeId, room } = workspace.view.getState();
  if (!from || room !== 'read' || from.articleId !== articleId) return null;
  const { range, annotationId } = from;
  if (range) {
    const isSame = selection?.raw.start === range.start && selection.raw.end === range.end;
    return isSame ? 'untouched' : 'open';
  }
  return annotationId && !selection && activeId === annotationId ? 'untouched' : 'open';
}

/** Esc in the text: one step back. */
export function stepBack(context: ReadingContext): void {
  const { reading, workspace } = context;
  switch (stepToLeave(context)) {
    case 'float':
      return reading.setState({ tagMenuOpen: false, stack: null });
    case 'card':
      return closeCard();
    case 'move':
      return cancelMove(context);
    case 'retag':
      return reading.setState({ awaitingTag: false });
    case 'arm':
    case 'armed':
      return disarm(context);
    case 'selection':
      return dropSelection(context);
    case 'created':
      return reading.setState({ activatesCreated: false });
    case 'active':
      return activate(context, null);
    case 'results':
      return visitRoom(workspace, 'find');
    case null:
      return;
  }
}
