import type { ArticleId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import { showsText } from '../state/rooms.ts';
import { columnsAround, MOST_COLUMNS } from '../state/columns.ts';
import { articlesAmong, newArticleOf, originalsOf, textsFor } from './accepted-articles.ts';
import { show, type Core } from './core.ts';
import { rememberPlace } from './places.ts';
import { runCommand } from './run-command.ts';
import { showText } from './texts.ts';
import type { AcceptedDraft, Failure } from './workspace.ts';

/** Shows an article and leads to it; its text is read from disk once. */
export async function openArticle(core: Core, articleId: ArticleId): Promise<void> {
  if (!core.open) return;
  const shown = showArticle(core, articleId);
  // Whoever opens an article wants to read it.
  if (!showsText(core.view.getState().room)) core.view.setState({ room: 'read' });
  await shown;
}

/** The same in the room one is in. */
export async function showArticle(core: Core, articleId: ArticleId): Promise<void> {
  const { open } = core;
  if (!open) return;
  rememberPlace(core.ports.preferences, open.storage.sessionId, articleId, null);
  const { view, session, comparison } = core;
  if (view.getState().articleId !== articleId) {
    const { articleId: before, columns, room } = view.getState();
    const { state } = session.getState();
    const replaced = columns.includes(articleId)
      ? columns
      : columns.map((column) => (column === before ? articleId : column));
    view.setState({
      articleId,
      activeId: null,
      selection: null,
      movingId: null,
      columns:
        room === 'compare' && state
          ? columnsAround(state, comparison.getState(), articleId, replaced)
          : replaced,
    });
  }
  await showText(core, articleId);
}

/** So many articles are written while somebody waits for them: that is told. */
const MANY = 50;
/** Thousands of texts and files are written in one transaction; only after this long does storage not answer. */
const PATIENCE_MS = 120_000;

/** One step, with the texts and what they were built from in the same transaction. */
export async function addArticles(
  core: Core,
  accepted: readonly AcceptedDraft[],
): Promise<Result<readonly ArticleId[], Failure>> {
  const isMuch = accepted.length > MANY;
  const label = `Adding ${accepted.length} articles…`;
  if (isMuch) {
    show(core, { busy: { label, cancel: null } });
    await core.ports.timing.pause();
  }
  const result = await runCommand(
    core,
    'addArticles',
    { articles: accepted.map(newArticleOf) },
    {
      texts: ({ entries }) => textsFor(accepted, entries),
      originals: originalsOf(accepted),
      ...(isMuch && { patienceMs: PATIENCE_MS }),
    },
  );
  if (isMuch && core.session.getState().busy?.label === label) show(core, { busy: null });
  if (!result.ok) return result;
  const ids = articlesAmong(result.value.entries).map(({ id }) => id);
  const [first] = ids;
  if (first) {
    const { room, columns } = core.view.getState();
    // While articles are compared a new one stands beside them as long as there is room.
    if (room === 'compare' && columns.length > 1 && columns.length < MOST_COLUMNS) {
      core.view.setState({ columns: [...columns, first] });
    }
    await openArticle(core, first);
  }
  return ok(ids);
}
