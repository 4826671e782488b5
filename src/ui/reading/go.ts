import type { ActorId, ArticleId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { articleCodingIdOf } from '../../domain/records/article-coding.ts';
import { articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import { extentOf } from '../../domain/text/targets.ts';
import { columnsAround } from '../../state/columns.ts';
import { showsText, type Room } from '../../state/rooms.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { showAgain } from '../layers/show-again.ts';
import { requestFocus } from './focus.ts';
import {
  activate,
  activeOf,
  caretOf,
  openArticleOf,
  subjectOf,
  type ReadingContext,
} from './reading-context.ts';
import { neighbourOf } from './text-order.ts';
import { typeIntoNextField } from './typed-ahead.ts';

/** Makes an annotation of the open article active, shows it, also if it was hidden, and puts the caret at its start. */
export function showInText(context: ReadingContext, annotation: Annotation): void {
  const { reading } = context;
  const { viewer } = reading.getState();
  const extent = extentOf(annotation.target);
  showAgain(context.workspace, annotation);
  activate(context, annotation.id);
  if (annotation.target.detached) return;
  reading.setState({ caret: { anchor: extent.start, head: extent.start }, lastPick: null });
  viewer?.select({ start: extent.start, end: extent.start });
  viewer?.reveal(extent);
}

/** `j` and `k`. */
export function goToNeighbour(context: ReadingContext, step: 1 | -1): void {
  const open = openArticleOf(context);
  if (!open) return;
  const next = neighbourOf(open.shown, activeOf(context), caretOf(context)?.head ?? 0, step);
  if (next) showInText(context, next);
  else context.workspace.say(step === 1 ? 'No further annotation' : 'No annotation before this');
}

/** The article before or behind the open one, in the Compare room the column; null beyond the ends. */
export function articleBeside(context: ReadingContext, step: 1 | -1): ArticleId | null {
  const open = openArticleOf(context);
  if (!open) return null;
  const { room, columns } = context.workspace.view.getState();
  const order = room === 'compare' ? columns : articlesInOrder(open.state).map(({ id }) => id);
  return order[order.indexOf(open.article.id) + step] ?? null;
}

export async function goToArticle(context: ReadingContext, articleId: ArticleId): Promise<void> {
  await context.workspace.openArticle(articleId);
  requestFocus('text');
}

/** Shift+J and Shift+K. */
export async function goToArticleBeside(context: ReadingContext, step: 1 | -1): Promise<void> {
  const beside = articleBeside(context, step);
  if (beside) await goToArticle(context, beside);
  else context.workspace.say(step === 1 ? 'This is the last article' : 'This is the first article');
}

export const isDone = (state: SessionState, articleId: ArticleId, actorId: ActorId): boolean =>
  state.articleCodings.get(articleCodingIdOf(articleId, actorId))?.done ?? false;

/** The next article that is not done: first those behind this one, then from the beginning. */
export function nextToDo(state: SessionState, articleId: ArticleId, actorId: ActorId): ArticleId | null {
  const ids = articlesInOrder(state).map(({ id }) => id);
  const at = ids.indexOf(articleId);
  const order = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0))];
  return order.find((id) => !isDone(state, id, actorId)) ?? null;
}

/** Into a room, with the focus in the text one works in: it stays the same from room to room. */
export function goToRoom({ view, session, comparison }: Workspace, room: Room): void {
  const { state } = session.getState();
  const { articleId, columns } = view.getState();
  if (room === 'compare' && state && articleId) {
    view.setState({ columns: columnsAround(state, comparison.getState(), articleId, columns) });
  }
  view.setState({ room });
  // The others take the focus themselves, when their code is there.
  if (showsText(room)) requestFocus('text');
}

/** Ctrl/⌘+Enter: marks the article as done and opens the next that is not. */
export async function finishArticle(context: ReadingContext): Promise<void> {
  const open = openArticleOf(context);
  if (!open) return;
  const { id } = open.article;
  const { actorId } = context.workspace.session.getState();
  if (!isDone(open.state, id, actorId)) {
    const result = await context.workspace.run('setDone', { articleId: id, done: true });
    if (!result.ok) return;
  }
  const { state } = context.workspace.session.getState();
  const next = state && nextToDo(state, id, actorId);
  if (next) await goToArticle(context, next);
  else context.workspace.say('All articles are done');
}

/** `e`: sends the focus to the inspector with what it should show. */
export function openInspector(context: ReadingContext): void {
  const subject = subjectOf(context);
  if (subject) activate(context, subject.id, 'selection');
  typeIntoNextField();
  requestFocus('inspector');
}

/** Lets go of the annotation, so that the inspector shows the article, and goes there. */
export function openArticleFields(context: ReadingContext): void {
  activate(context, null);
  typeIntoNextField();
  requestFocus('inspector');
}
