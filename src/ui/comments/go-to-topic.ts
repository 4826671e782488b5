import type { AnnotationId, ArticleId, LinkId, TagId } from '../../domain/ids.ts';
import type { Topic } from '../../domain/records/comment.ts';
import { findAnnotation } from '../../domain/session-state.ts';
import { showsText } from '../../state/rooms.ts';
import { goTo } from '../annotations/go-to.ts';
import { requestFocus } from '../reading/focus.ts';
import { goToRoom } from '../reading/go.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/**
 * Brings what a comment is about on screen, with the focus in it, or in its discussion. The session is everywhere.
 */
export async function goToTopic(
  workspace: Workspace,
  { type, id }: Topic,
  focus: 'text' | 'discussion' = 'text',
): Promise<void> {
  const { state } = workspace.session.getState();
  if (!state) return;
  if (type === 'tag') {
    const { showInCodebook } = await import('../codebook/codebook-store.ts');
    showInCodebook(workspace, { kind: 'tag', id: id as TagId });
    return;
  }
  if (!showsText(workspace.view.getState().room)) goToRoom(workspace, 'read');
  if (type === 'article') {
    await workspace.openArticle(id as ArticleId);
    workspace.view.setState({ activeId: null });
    requestFocus(focus);
    return;
  }
  const annotationId = type === 'link' ? state.links.get(id as LinkId)?.from : (id as AnnotationId);
  const annotation = annotationId && findAnnotation(state, annotationId);
  if (!annotation) return;
  await goTo(workspace, annotation);
  requestFocus(focus, annotation.id);
}
