import type { ArticleId } from '../../domain/ids.ts';
import { MOST_COLUMNS } from '../../state/columns.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { requestFocus } from '../reading/focus.ts';

/**
 * Shows these columns, if they are two to four, and works in one of them. Whatever is asked, there are never fewer.
 *
 * @param current one of the columns
 */
function setColumns(workspace: Workspace, columns: readonly ArticleId[], current: ArticleId | null): void {
  const [first] = columns;
  if (!first || columns.length < 2 || columns.length > MOST_COLUMNS) return;
  workspace.view.setState({ columns });
  void workspace.openArticle(current !== null && columns.includes(current) ? current : first);
  requestFocus('text');
}

const columnsNow = (workspace: Workspace): readonly ArticleId[] => workspace.view.getState().columns;

export const addColumn = (workspace: Workspace, articleId: ArticleId, at: number): void =>
  setColumns(workspace, columnsNow(workspace).toSpliced(at, 0, articleId), articleId);

export const replaceColumn = (workspace: Workspace, articleId: ArticleId, by: ArticleId): void =>
  setColumns(
    workspace,
    columnsNow(workspace).map((id) => (id === articleId ? by : id)),
    by,
  );

export function moveColumn(workspace: Workspace, articleId: ArticleId, step: 1 | -1): void {
  const columns = columnsNow(workspace);
  const at = columns.indexOf(articleId);
  const to = at + step;
  if (at < 0 || to < 0 || to >= columns.length) return;
  setColumns(workspace, columns.toSpliced(at, 1).toSpliced(to, 0, articleId), articleId);
}

/** The Compare room with these two. */
export async function comparePair(workspace: Workspace, a: ArticleId, b: ArticleId): Promise<void> {
  workspace.view.setState({ room: 'compare', columns: [a, b] });
  await workspace.openArticle(a);
  requestFocus('text');
}
