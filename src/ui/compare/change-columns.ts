import type { ArticleId } from '../../domain/ids.ts';
import { MOST_COLUMNS } from '../../state/columns.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { requestFocus } from '../reading/focus.ts';

/** What is done with columns never leaves fewer than two, and the one that is worked in is always among them. */
function setColumns(workspace: Workspace, columns: readonly ArticleId[]): void {
  if (columns.length < 2 || columns.length > MOST_COLUMNS) return;
  workspace.view.setState({ columns });
  const { articleId } = workspace.view.getState();
  const [first] = columns;
  if (first && (articleId === null || !columns.includes(articleId))) void workspace.openArticle(first);
}

export function addColumn(workspace: Workspace, articleId: ArticleId, at: number): void {
  setColumns(workspace, workspace.view.getState().columns.toSpliced(at, 0, articleId));
  void workspace.openArticle(articleId);
  requestFocus('text');
}

export function removeColumn(workspace: Workspace, articleId: ArticleId): void {
  setColumns(
    workspace,
    workspace.view.getState().columns.filter((id) => id !== articleId),
  );
  requestFocus('text');
}

export function replaceColumn(workspace: Workspace, articleId: ArticleId, by: ArticleId): void {
  setColumns(
    workspace,
    workspace.view.getState().columns.map((id) => (id === articleId ? by : id)),
  );
  void workspace.openArticle(by);
  requestFocus('text');
}

export function moveColumn(workspace: Workspace, articleId: ArticleId, step: 1 | -1): void {
  const { columns } = workspace.view.getState();
  const at = columns.indexOf(articleId);
  const to = at + step;
  if (at < 0 || to < 0 || to >= columns.length) return;
  setColumns(workspace, columns.toSpliced(at, 1).toSpliced(to, 0, articleId));
  requestFocus('text');
}

/** The Compare room with these two. */
export async function comparePair(workspace: Workspace, a: ArticleId, b: ArticleId): Promise<void> {
  workspace.view.setState({ room: 'compare', columns: [a, b] });
  await workspace.openArticle(a);
  requestFocus('text');
}
