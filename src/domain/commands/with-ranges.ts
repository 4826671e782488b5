import type { Effect, Refusal } from '../command.ts';
import { equal } from '../content.ts';
import { revision } from '../entries.ts';
import type { Annotation } from '../records/annotation.ts';
import type { TextRange } from '../records/range.ts';
import { fail, ok, type Result } from '../result.ts';
import type { SessionState } from '../session-state.ts';
import { nounFor } from './find-annotations.ts';
import { targetIn } from './target-in.ts';

/** Puts an annotation on other words; everything else that is said of it stays. */
export function withRanges(
  state: SessionState,
  annotation: Annotation,
  ranges: readonly TextRange[],
  verb: string,
): Result<Effect, Refusal> {
  const target = targetIn(state, annotation.target.articleId, ranges);
  if (!target.ok) return target;
  if (equal(target.value, annotation.target)) return fail({ kind: 'nothingToDo' });
  return ok({
    title: `${verb} ${nounFor(state, [annotation])}`,
    entries: [revision(annotation, { target: target.value })],
  });
}
