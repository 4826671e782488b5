import type { Command } from '../command.ts';
import type { AnnotationId } from '../ids.ts';
import type { TextRange } from '../records/range.ts';
import { fail } from '../result.ts';
import { findAnnotation } from '../session-state.ts';
import { withRanges } from './with-ranges.ts';

/** Moves the edges: handles, keys, and attaching a detached annotation to words again. */
export const setRanges: Command<{
  readonly id: AnnotationId;
  readonly ranges: readonly TextRange[];
}> = {
  name: 'setRanges',
  run(state, { id, ranges }) {
    const annotation = findAnnotation(state, id);
    if (!annotation) return fail({ kind: 'missing', what: 'annotation' });
    const verb = annotation.target.detached ? 'attach' : 'move edges of';
    return withRanges(state, annotation, ranges, verb);
  },
};
