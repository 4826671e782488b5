import type { AnnotationId } from '../../domain/ids.ts';
import { ask } from '../jump/jump.ts';
import { requestFocus } from '../reading/focus.ts';
import { activate, subjectOf, type ReadingContext } from '../reading/reading-context.ts';

/** `r`: asks for the other end of a link from the active annotation, or from the one at the caret. */
export function startLink(context: ReadingContext): void {
  const subject = subjectOf(context);
  if (!subject) return;
  activate(context, subject.id, 'selection');
  ask(context, { kind: 'link', from: subject.id });
}

/** "Link to…": the same by mouse. The text has the focus, so that letters mean labels here, too. */
export function startLinkFrom(context: ReadingContext, from: AnnotationId): void {
  ask(context, { kind: 'link', from });
  requestFocus('text');
}

/** Shift+O: to any annotation on screen by its label. */
export const startGo = (context: ReadingContext): void => ask(context, { kind: 'go' });

export { takeJumpKey } from '../jump/jump-keys.ts';
