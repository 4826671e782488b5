import type { AnnotationId } from '../../domain/ids.ts';
import { findAnnotation } from '../../domain/session-state.ts';
import { goTo } from '../annotations/go-to.ts';
import { requestFocus } from '../reading/focus.ts';
import type { ReadingContext } from '../reading/reading-context.ts';

/** Makes an annotation of any article active, with the caret at its start, in its pane or in its article opened. */
export async function goThere(
  { workspace }: Pick<ReadingContext, 'workspace'>,
  id: AnnotationId,
): Promise<void> {
  const { state } = workspace.session.getState();
  const annotation = state && findAnnotation(state, id);
  if (!annotation) return;
  await goTo(workspace, annotation);
  requestFocus('text', id);
}
