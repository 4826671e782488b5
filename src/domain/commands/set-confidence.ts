import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import type { Confidence } from '../records/annotation.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations } from './find-annotations.ts';

/** How sure the coder is; null takes it back to not coded. */
export const setConfidence: Command<{
  readonly ids: readonly AnnotationId[];
  readonly confidence: Confidence | null;
}> = {
  name: 'setConfidence',
  run(state, { ids, confidence }) {
    const found = findAnnotations(state, ids);
    if (found.length === 0) return fail({ kind: 'missing', what: 'annotation' });
    const others = found.filter((annotation) => annotation.confidence !== confidence);
    if (others.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({
      title: confidence === null ? 'clear confidence' : `set confidence to ${confidence}`,
      entries: others.map((annotation) => revision(annotation, { confidence })),
    });
  },
};
