import type { Command } from '../command.ts';
import type { AnnotationId } from '../ids.ts';
import type { TextRange } from '../records/range.ts';
import { fail } from '../result.ts';
import { findAnnotation } from '../session-state.ts';
import { withRanges } from './with-ranges.ts';

/** A letter, digit or symbol; a rest without one is only the full stop or the marks that the words left behind. */
const SAYS_SOMETHING = /[^\p{P}\s]/u;

/** Takes words out: a whole range, or a part, which may leave two ranges. The last word can't be taken out. */
export const removeRange: Command<{ readonly id: AnnotationId; readonly range: TextRange }> = {
  name: 'removeRange',
  run(state, { id, range }) {
    const annotation = findAnnotation(state, id);
    if (!annotation) return fail({ kind: 'missing', what: 'annotation' });
    if (annotation.target.detached) return fail({ kind: 'outsideText' });
    const { articleId } = annotation.target;
    const text = state.texts.get(articleId)?.text;
    if (text === undefined) return fail({ kind: 'textNotLoaded', articleId });
    const left = annotation.target.ranges.flatMap((old) => {
      if (range.end <= old.start || old.end <= range.start) return [old];
      const rest = [
        { start: old.start, end: Math.max(old.start, range.start) },
        { start: Math.min(old.end, range.end), end: old.end },
      ];
      return rest.filter(({ start, end }) => SAYS_SOMETHING.test(text.slice(start, end)));
    });
    if (left.length === 0) return fail({ kind: 'lastRange' });
    return withRanges(state, annotation, left, 'take words out of');
  },
};
