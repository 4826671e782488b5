import type { AnnotationId } from '../../domain/ids.ts';
import { annotationLister } from '../../state/annotation-list.ts';
import { layers as layerMemory } from '../layers/shown-annotations.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The annotations that the list shows now, whatever it is filtered by. */
export function listedAnnotations({ session, view }: Workspace): ReadonlySet<AnnotationId> {
  const { state } = session.getState();
  const { articleId, filter, layers } = view.getState();
  if (!state) return new Set();
  return new Set(annotationLister(layerMemory)(state, articleId, filter, layers).rows.map(({ id }) => id));
}
