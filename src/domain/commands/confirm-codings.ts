import { presentVersion } from '../codebook/version.ts';
import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';

/** Looked at, and still right: annotations count as coded under the present version of their codebook. */
export const confirmCodings: Command<{ readonly ids: readonly AnnotationId[] }> = {
  name: 'confirmCodings',
  run(state, { ids }) {
    const found = findAnnotations(state, ids);
    if (found.length === 0) return fail({ kind: 'missing', what: 'annotation' });
    const version = presentVersion(state);
    const older = found.filter(({ codebookVersion }) => codebookVersion < version);
    if (older.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({
      title: `confirm ${nounFor(state, older)}`,
      entries: older.map((annotation) => revision(annotation, { codebookVersion: version })),
    });
  },
};
