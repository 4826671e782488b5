import type { ArticleId } from '../../domain/ids.ts';
import { articlesInOrder } from '../../domain/session-state.ts';
import { MOST_COLUMNS } from '../../state/columns.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { requestFocus } from '../reading/focus.ts';
import { readingStore } from '../reading/reading-store.ts';

/** Where one is in each text on screen, so that it is there again at another width or in another room. */
export function rememberPlaces(workspace: Workspace): void {
  const { articleId } = workspace.view.getState();
  const panes = [...readingStore.getState().panes];
  // The last one remembered is the one that is opened after a reload.
  for (const [id, viewer] of panes.toSorted(
    ([a], [b]) => Number(a === articleId) - Number(b === articleId),
  )) {
    workspace.rememberPlace(id, viewer.topOffset());
  }
}

/** The articles side by side; in the other rooms the one that is open. */
const panesNow = ({ view }: Workspace): readonly ArticleId[] => {
  const { room, columns, articleId } = view.getState();
  return room === 'compare' && columns.length > 1 ? columns : articleId ? [articleId] : [];
};

/**
 * Opens an article right behind the one that is worked in, or as the last, in whatever room. One goes on in the present
 * one: caret, active annotation and place stay.
 */
export function openBeside(
  workspace: Workspace,
  articleId: ArticleId,
  where: 'next' | 'last' = 'next',
): void {
  const { articleId: current } = workspace.view.getState();
  const letter = workspace.session.getState().state?.articles.get(articleId)?.letter ?? '?';
  const panes = panesNow(workspace);
  if (!current || panes.includes(articleId)) {
    workspace.say(`${letter} is open already`);
    return;
  }
  if (panes.length >= MOST_COLUMNS) {
    workspace.say('Four articles are open: Shift+W closes the one you work in', 'problem');
    return;
  }
  rememberPlaces(workspace);
  const at = where === 'next' ? panes.indexOf(current) + 1 : panes.length;
  const columns = panes.toSpliced(at, 0, articleId);
  workspace.view.setState({ columns, room: 'compare' });
  const isNext = columns[columns.indexOf(current) + 1] === articleId;
  workspace.say(`${letter} is open ${isNext ? 'beside' : 'as the last column'}. Shift+J goes there.`);
  requestFocus('text');
}

/** Shift+V: the next article by letter that is not on screen, as the last: pressed again and again they stand in order. */
export function openNextBeside(workspace: Workspace): void {
  const { state } = workspace.session.getState();
  const { articleId } = workspace.view.getState();
  if (!state || !articleId) return;
  const panes = panesNow(workspace);
  const ids = articlesInOrder(state).map(({ id }) => id);
  const at = Math.max(...panes.map((id) => ids.indexOf(id)));
  const next = [...ids.slice(at + 1), ...ids].find((id) => !panes.includes(id));
  if (next) openBeside(workspace, next, 'last');
  else workspace.say('Every article is open already', 'problem');
}

/** Shift+W: closes the column one works in. Of two the other one remains, in the reading room. */
export function closeCurrent(workspace: Workspace): void {
  const { articleId } = workspace.view.getState();
  if (articleId) closeColumn(workspace, articleId);
}

/** Closes a column; whoever worked in it goes on in the one beside. */
export function closeColumn(workspace: Workspace, articleId: ArticleId): void {
  const { columns, articleId: current } = workspace.view.getState();
  const at = columns.indexOf(articleId);
  const left = columns.toSpliced(Math.max(at, 0), at < 0 ? 0 : 1);
  const next = current !== null && left.includes(current) ? current : (left[at] ?? left[at - 1]);
  if (at < 0 || !next) return;
  rememberPlaces(workspace);
  const { articles } = workspace.session.getState().state ?? {};
  const letter = articles?.get(articleId)?.letter ?? '?';
  // In one step: a room of one column would look for another article to fill the second.
  workspace.view.setState({ columns: left, ...(left.length < 2 && { room: 'read' as const }) });
  void workspace.openArticle(next);
  requestFocus('text');
  workspace.say(`${letter} closed`);
}

/** Whether what a comparison finds is marked in the texts; remembered in this browser. */
export function toggleMarks({ settings, say }: Workspace): void {
  const comparisonMarks = !settings.getState().comparisonMarks;
  settings.setState({ comparisonMarks });
  say(comparisonMarks ? 'What the texts share and where they differ is marked' : 'The texts are plain');
}
