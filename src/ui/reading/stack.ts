import type { AnnotationId } from '../../domain/ids.ts';
import {
  activate,
  annotationsAround,
  caretOf,
  dropSelection,
  openArticleOf,
  type ReadingContext,
} from './reading-context.ts';
import type { Pick } from './reading-store.ts';

/** The next of a stack: the one behind the active one, round and round; the first when none of them is active. */
export function nextInStack(
  ids: readonly AnnotationId[],
  activeId: AnnotationId | null,
): AnnotationId | null {
  const at = activeId ? ids.indexOf(activeId) : -1;
  return ids[(at + 1) % ids.length] ?? null;
}

/** Which annotation a click means: the first there, and on the same place again the next in the stack. */
export function pickedBy(
  ids: readonly AnnotationId[],
  activeId: AnnotationId | null,
  last: Pick | null,
): AnnotationId | null {
  const again =
    last !== null && last.ids.length === ids.length && last.ids.every((id, index) => id === ids[index]);
  return again ? nextInStack(ids, activeId) : (ids[0] ?? null);
}

/** Makes the next annotation at the caret the active one. */
export function throughStack(context: ReadingContext): void {
  const open = openArticleOf(context);
  const caret = caretOf(context);
  if (!open || !caret) return;
  const ids = annotationsAround(open.shown, caret.head).map(({ id }) => id);
  const next = nextInStack(ids, context.workspace.view.getState().activeId);
  if (!next) {
    context.workspace.say('No annotation here', 'problem');
    return;
  }
  if (caret.anchor !== caret.head) dropSelection(context);
  activate(context, next);
}
