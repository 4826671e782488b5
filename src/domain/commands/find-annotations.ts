import type { AnnotationId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import { findAnnotation, type SessionState } from '../session-state.ts';

/** The live ones among these, each once, in the order asked for. */
export function findAnnotations(state: SessionState, ids: readonly AnnotationId[]): readonly Annotation[] {
  return [...new Set(ids)].map((id) => findAnnotation(state, id)).filter((annotation) => annotation !== null);
}

/** "quote", or "3 annotations". */
export function nounFor(state: SessionState, annotations: readonly Annotation[]): string {
  const [first] = annotations;
  if (annotations.length !== 1 || !first) return `${annotations.length} annotations`;
  return state.tags.get(first.tagId)?.name.toLowerCase() ?? 'annotation';
}
