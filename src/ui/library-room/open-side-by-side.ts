import type { ArticleId } from '../../domain/ids.ts';
import { MOST_COLUMNS } from '../../state/columns.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { openBeside, rememberPlaces } from '../compare/open-beside.ts';
import { requestFocus } from '../reading/focus.ts';

/** Several articles in the Compare room; one alone beside the text that is open. */
export function openSideBySide(workspace: Workspace, ids: readonly ArticleId[]): void {
  const [first, ...more] = ids;
  if (!first) return;
  if (more.length === 0) return openBeside(workspace, first);
  if (ids.length > MOST_COLUMNS) {
    workspace.say(`At most ${MOST_COLUMNS} articles stand side by side`, 'problem');
    return;
  }
  rememberPlaces(workspace);
  workspace.view.setState({ columns: ids, room: 'compare' });
  void workspace.openArticle(first);
  requestFocus('text');
}
