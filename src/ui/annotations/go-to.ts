import type { Annotation } from '../../domain/records/annotation.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { showAgain } from '../layers/show-again.ts';

/** Opens the annotation's article if need be, shows what hid it and makes it the active one; the text brings it into view. */
export async function goTo(workspace: Workspace, annotation: Annotation): Promise<void> {
  const { articleId } = annotation.target;
  if (workspace.view.getState().articleId !== articleId) await workspace.openArticle(articleId);
  showAgain(workspace, annotation);
  workspace.view.setState({ activeId: annotation.id });
}
