import type { Command } from '../command.ts';
import { creation, newBase } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { TextRange } from '../records/range.ts';
import { fail, ok } from '../result.ts';
import { findAnnotation } from '../session-state.ts';
import { trimBlanks } from '../text/blanks.ts';
import { targetIn } from './target-in.ts';
import { withRanges } from './with-ranges.ts';

/**
 * Makes one annotation of each range, or two with a cut at `at` (a UTF-16 offset); blanks at the cut go to neither. The
 * first part keeps the record with all that is said of it; the others copy tag, attributes, confidence and flag.
 */
export const splitAnnotation: Command<{ readonly id: AnnotationId; readonly at?: number }> = {
  name: 'splitAnnotation',
  run(state, { id, at }, context) {
    const annotation = findAnnotation(state, id);
    if (!annotation) return fail({ kind: 'missing', what: 'annotation' });
    const [first, ...others] = partsOf(
      annotation,
      state.texts.get(annotation.target.articleId)?.text ?? '',
      at,
    );
    if (!first || others.length === 0) return fail({ kind: 'notSplittable' });
    const kept = withRanges(state, annotation, first, 'split');
    if (!kept.ok) return kept;
    const entries = [...kept.value.entries];
    for (const ranges of others) {
      const target = targetIn(state, annotation.target.articleId, ranges);
      if (!target.ok) return target;
      const base = newBase('annotation', context.newId('annotation'), context);
      entries.push(creation({ ...annotation, ...base, target: target.value, note: '' }));
    }
    return ok({ title: kept.value.title, entries });
  },
};

function partsOf(
  annotation: Annotation,
  text: string,
  at: number | undefined,
): readonly (readonly TextRange[])[] {
  const { ranges, detached } = annotation.target;
  if (detached) return [];
  if (at === undefined) return ranges.map((range) => [range]);
  const cut = ranges.find(({ start, end }) => start < at && at < end);
  const before = ranges.filter(({ end }) => end <= at);
  const after = ranges.filter(({ start }) => at <= start);
  if (cut) {
    before.push(trimBlanks(text, { start: cut.start, end: at }));
    after.unshift(trimBlanks(text, { start: at, end: cut.end }));
  }
  return [before, after]
    .map((part) => part.filter(({ start, end }) => start < end))
    .filter((part) => part.length > 0);
}
