import type { Command } from '../command.ts';
import type { AnnotationId } from '../ids.ts';
import type { TextRange } from '../records/range.ts';
import { fail } from '../result.ts';
import { findAnnotation } from '../session-state.ts';
import { withRanges } from './with-ranges.ts';

/** Takes more words into an interrupted quote. */
export const addRange: Command<{ readonly id: AnnotationId; readonly range: TextRange }> = {
  name: 'addRange',
  run(state, { id, range }) {
    const annotation = findAnnotation(state, id);
    if (!annotation) return fail({ kind: 'missing', what: 'annotation' });
    if (annotation.target.detached) return fail({ kind: 'outsideText' });
    return withRanges(state, annotation, [...annotation.target.ranges, range], 'add words to');
  },
};
