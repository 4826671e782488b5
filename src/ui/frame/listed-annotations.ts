import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { annotationLister } from '../../state/annotation-list.ts';
import { layers as layerMemory } from '../layers/shown-annotations.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The annotations that the list shows now, in its order, whatever it is filtered by. */
export function listedRows({ session, view }: Workspace): readonly Annotation[] {
  const { state } = session.getState();
  const { articleId, filter, layers } = view.getState();
  return state ? annotationLister(layerMemory)(state, articleId, filter, layers).rows : [];
}

/** The same by their ids. */
export const listedAnnotations = (workspace: Workspace): ReadonlySet<AnnotationId> =>
  new Set(listedRows(workspace).map(({ id }) => id));
