import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';

/** Adds a line to the notes of several annotations in one step; what stands there stays. */
export const appendNote: Command<{ readonly ids: readonly AnnotationId[]; readonly text: string }> = {
  name: 'appendNote',
  run(state, { ids, text }) {
    const line = text.trim();
    const found = findAnnotations(state, ids);
    if (found.length === 0) return fail({ kind: 'missing', what: 'annotation' });
    if (line === '') return fail({ kind: 'nothingToDo' });
    return ok({
      title: `add to the note of ${nounFor(state, found)}`,
      entries: found.map((annotation) =>
        revision(annotation, { note: annotation.note === '' ? line : `${annotation.note}\n${line}` }),
      ),
    });
  },
};
