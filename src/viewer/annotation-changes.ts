import type { Annotation } from '../domain/records/annotation.ts';
import type { AnnotationsOfArticle } from '../domain/session-state.ts';

/** An annotation as it was and as it is; one of them is missing when it was added or removed. */
export type AnnotationChange = readonly [before: Annotation | undefined, after: Annotation | undefined];

/**
 * What differs between two states of an article's annotations: by identity, since a record that changed is another
 * object. Copies of a map keep its order, so walking both side by side finds it without a single look-up.
 */
export function annotationChanges(
  before: AnnotationsOfArticle,
  after: AnnotationsOfArticle,
): readonly AnnotationChange[] {
  if (before === after) return [];
  const changes: AnnotationChange[] = [];
  const following = after.values();
  let step = following.next();
  for (const was of before.values()) {
    if (!step.done && step.value.id === was.id) {
      if (step.value !== was) changes.push([was, step.value]);
      step = following.next();
    } else if (after.has(was.id)) {
      return changesInAnyOrder(before, after);
    } else {
      changes.push([was, undefined]);
    }
  }
  for (; !step.done; step = following.next()) changes.push([undefined, step.value]);
  return changes;
}

function changesInAnyOrder(
  before: AnnotationsOfArticle,
  after: AnnotationsOfArticle,
): readonly AnnotationChange[] {
  const changes: AnnotationChange[] = [];
  for (const [id, was] of before) if (!after.has(id)) changes.push([was, undefined]);
  for (const [id, is] of after) {
    const was = before.get(id);
    if (was !== is) changes.push([was, is]);
  }
  return changes;
}
