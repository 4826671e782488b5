import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { findAnnotation } from '../session-state.ts';

export const setNote: Command<{ readonly id: AnnotationId; readonly note: string }> = {
  name: 'setNote',
  run(state, { id, note }) {
    const annotation = findAnnotation(state, id);
    if (!annotation) return fail({ kind: 'missing', what: 'annotation' });
    if (annotation.note === note) return fail({ kind: 'nothingToDo' });
    const verb = note === '' ? 'clear' : annotation.note === '' ? 'write' : 'change';
    return ok({ title: `${verb} note`, entries: [revision(annotation, { note })] });
  },
};
