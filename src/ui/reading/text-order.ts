import type { Annotation } from '../../domain/records/annotation.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';
import { extentOf } from '../../domain/text/targets.ts';

/** Orders annotations as they are read: by where they start, of those the longer first, then by id. */
export function inTextOrder(a: Annotation, b: Annotation): number {
  const first = extentOf(a.target);
  const second = extentOf(b.target);
  return first.start - second.start || second.end - first.end || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * The neighbour of the active annotation in reading order; without one, the next that starts at or behind the caret
 * (or the last that starts before it). Null at either end. One pass, because there may be 10,000.
 */
export function neighbourOf(
  annotations: AnnotationsOfArticle,
  active: Annotation | null,
  caret: number,
  step: 1 | -1,
): Annotation | null {
  let found: Annotation | null = null;
  for (const other of annotations.values()) {
    if (other.target.detached || other.id === active?.id) continue;
    const ahead = active ? inTextOrder(other, active) * step > 0 : isAhead(other, caret, step);
    if (ahead && (!found || inTextOrder(other, found) * step < 0)) found = other;
  }
  return found;
}

const isAhead = (annotation: Annotation, caret: number, step: 1 | -1): boolean =>
  step === 1 ? extentOf(annotation.target).start >= caret : extentOf(annotation.target).start < caret;
