import type { AnnotationId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import { findAnnotation, type SessionState } from '../session-state.ts';

/** From so many on, one pass over all annotations is quicker than a look into every article for each. */
const MANY = 100;

/** The live ones among these, each once, in the order asked for. */
export function findAnnotations(state: SessionState, ids: readonly AnnotationId[]): readonly Annotation[] {
  const wanted = new Set(ids);
  if (wanted.size < MANY) {
    return [...wanted].map((id) => findAnnotation(state, id)).filter((annotation) => annotation !== null);
  }
  const found = new Map<AnnotationId, Annotation>();
  for (const ofArticle of state.annotations.values()) {
    for (const [id, annotation] of ofArticle) if (wanted.has(id)) found.set(id, annotation);
  }
  return [...wanted].flatMap((id) => found.get(id) ?? []);
}

/** "quote", or "3 annotations". */
export function nounFor(state: SessionState, annotations: readonly Annotation[]): string {
  const [first] = annotations;
  if (annotations.length !== 1 || !first) return `${annotations.length} annotations`;
  return state.tags.get(first.tagId)?.name.toLowerCase() ?? 'annotation';
}
