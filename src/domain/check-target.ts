import type { Annotation, Target } from './records/annotation.ts';
import type { SessionState } from './session-state.ts';
import { isAttached } from './text/targets.ts';

/** What is wrong with one annotation's place, for `checkSession`. A detached one may have come from another text. */
export function codingProblems(
  state: SessionState,
  { id, target, attributes }: Annotation,
  text: string | undefined,
): readonly string[] {
  const problems: string[] = [];
  const article = state.articles.get(target.articleId);
  if (article && !target.detached && article.textHash !== target.textHash)
    problems.push(`${id} was made on another text`);
  if (target.ranges.length !== target.quotes.length) problems.push(`${id} has not one quote a range`);
  if (!isOrdered(target)) problems.push(`${id} has ranges out of order`);
  if (text !== undefined && !target.detached && !isAttached(target, text)) {
    problems.push(`${id} does not slice its own quote`);
  }
  for (const { value } of Object.values(attributes)) {
    if (typeof value !== 'object' || Array.isArray(value)) continue;
    const passage = value as Target;
    const words = state.texts.get(passage.articleId)?.text;
    if (words !== undefined && !passage.detached && !isAttached(passage, words)) {
      problems.push(`a passage of ${id} does not slice its own quote`);
    }
  }
  return problems;
}

/** Sorted and disjoint. A detached target keeps whatever order it came with. */
const isOrdered = ({ ranges, detached }: Target): boolean =>
  detached ||
  ranges.every(
    ({ start, end }, index) => start < end && (index === 0 || (ranges[index - 1]?.end ?? 0) <= start),
  );
