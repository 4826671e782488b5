import type { Command } from '../command.ts';
import type { AnnotationId } from '../ids.ts';
import type { TextRange } from '../records/range.ts';
import { fail } from '../result.ts';
import { findAnnotation } from '../session-state.ts';
import { withRanges } from './with-ranges.ts';

/** Takes words out: a whole range, or a part, which may leave two ranges. The last word can't be taken out. */
export const removeRange: Command<{ readonly id: AnnotationId; readonly range: TextRange }> = {
  name: 'removeRange',
  run(state, { id, range }) {
    const annotation = findAnnotation(state, id);
    if (!annotation) return fail({ kind: 'missing', what: 'annotation' });
    if (annotation.target.detached) return fail({ kind: 'outsideText' });
    const rest = annotation.target.ranges.flatMap((old) => [
      { start: old.start, end: Math.min(old.end, Math.max(old.start, range.start)) },
      { start: Math.max(old.start, Math.min(old.end, range.end)), end: old.end },
    ]);
    const left = rest.filter(({ start, end }) => start < end);
    if (left.length === 0) return fail({ kind: 'lastRange' });
    return withRanges(state, annotation, left, 'take words out of');
  },
};
