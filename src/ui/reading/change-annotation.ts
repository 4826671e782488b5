import { activate, subjectOf, type ReadingContext } from './reading-context.ts';

/** Removes the active annotation, or the one at the caret. Focus and selection stay in the text. */
export async function removeSubject(context: ReadingContext): Promise<void> {
  const subject = subjectOf(context);
  if (!subject) return;
  const result = await context.workspace.run('deleteAnnotations', { ids: [subject.id] });
  const { activeId } = context.workspace.view.getState();
  if (result.ok && activeId === subject.id) activate(context, null, 'selection');
}

/** Flags or unflags it. */
export async function flagSubject(context: ReadingContext): Promise<void> {
  const subject = subjectOf(context);
  if (!subject) return;
  activate(context, subject.id, 'selection');
  await context.workspace.run('setFlag', { ids: [subject.id], flagged: !subject.flagged });
}
