import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';

/** Marks annotations to come back to, or takes the mark off. */
export const setFlag: Command<{ readonly ids: readonly AnnotationId[]; readonly flagged: boolean }> = {
  name: 'setFlag',
  run(state, { ids, flagged }) {
    const found = findAnnotations(state, ids);
    if (found.length === 0) return fail({ kind: 'missing', what: 'annotation' });
    const others = found.filter((annotation) => annotation.flagged !== flagged);
    if (others.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({
      title: `${flagged ? 'flag' : 'unflag'} ${nounFor(state, others)}`,
      entries: others.map((annotation) => revision(annotation, { flagged })),
    });
  },
};
