import { cancelMove } from './moving.ts';
import { activate, dropSelection, type ReadingContext } from './reading-context.ts';

type Step = 'move' | 'retag' | 'float' | 'selection' | 'active' | 'created';

/** What Esc would leave now: the innermost thing first. Null when there is nothing to leave. */
export function stepToLeave({ workspace, reading }: ReadingContext): Step | null {
  const { movingId, selection, activeId } = workspace.view.getState();
  const { awaitingTag, tagMenuOpen, stack, creating, activatesCreated } = reading.getState();
  if (tagMenuOpen || stack) return 'float';
  if (movingId) return 'move';
  if (awaitingTag) return 'retag';
  if (selection) return 'selection';
  if (creating > 0 && activatesCreated) return 'created';
  return activeId ? 'active' : null;
}

/** Esc in the text: one step back. */
export function stepBack(context: ReadingContext): void {
  const { reading } = context;
  switch (stepToLeave(context)) {
    case 'float':
      return reading.setState({ tagMenuOpen: false, stack: null });
    case 'move':
      return cancelMove(context);
    case 'retag':
      return reading.setState({ awaitingTag: false });
    case 'selection':
      return dropSelection(context);
    case 'created':
      return reading.setState({ activatesCreated: false });
    case 'active':
      return activate(context, null);
    case null:
      return;
  }
}
