import type { Command } from '../command.ts';
import { deletion } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';

/** Removes annotations in one step. */
export const deleteAnnotations: Command<{ readonly ids: readonly AnnotationId[] }> = {
  name: 'deleteAnnotations',
  run(state, { ids }) {
    const found = findAnnotations(state, ids);
    if (found.length === 0) return fail({ kind: 'missing', what: 'annotation' });
    return ok({ title: `delete ${nounFor(state, found)}`, entries: found.map(deletion) });
  },
};
