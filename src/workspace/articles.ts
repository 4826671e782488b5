import { applyEntries } from '../domain/apply-change.ts';
import type { Entry } from '../domain/change.ts';
import type { CommandContext } from '../domain/command.ts';
import { addArticles as addArticlesCommand, type NewArticle } from '../domain/commands/add-articles.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Article, CanonicalText } from '../domain/records/article.ts';
import { ok, type Result } from '../domain/result.ts';
import { columnsAround, MOST_COLUMNS } from '../state/columns.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { Core } from './core.ts';
import { rememberPlace } from './places.ts';
import { runCommand } from './run-command.ts';
import { showText } from './texts.ts';
import type { AcceptedDraft, Failure } from './workspace.ts';

/** Shows an article; its text is read from disk once. */
export async function openArticle(core: Core, articleId: ArticleId): Promise<void> {
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

export async function addArticles(
  core: Core,
  accepted: readonly AcceptedDraft[],
): Promise<Result<readonly ArticleId[], Failure>> {
  const result = await runCommand(
    core,
    'addArticles',
    { articles: accepted.map(toNewArticle) },
    ({ entries }) => textsFor(accepted, entries),
  );
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

/** What `addArticles` would make, as records and texts: for a session that is written whole, such as the sample one. */
export function articlesAsRecords(
  accepted: readonly AcceptedDraft[],
  state: SessionState,
  context: CommandContext,
): Result<{ readonly state: SessionState; readonly texts: readonly CanonicalText[] }, Failure> {
  const effect = addArticlesCommand.run(state, { articles: accepted.map(toNewArticle) }, context);
  if (!effect.ok) return effect;
  const { entries } = effect.value;
  return ok({ state: applyEntries(state, entries), texts: textsFor(accepted, entries) });
}

const toNewArticle = ({ draft, title, outlet, publishedAt }: AcceptedDraft): NewArticle => ({
  title: title.trim(),
  outlet: outlet?.trim() || null,
  publishedAt,
  language: null,
  bodyStart: draft.proposal.bodyStart,
  source: {
    fileName: draft.fileName,
    mediaType: draft.mediaType,
    byteHash: draft.byteHash,
    encoding: draft.encoding,
  },
  textHash: draft.textHash,
  length: draft.text.length,
  wordCount: draft.wordCount,
});

const articlesAmong = (entries: readonly Entry[]): readonly Article[] =>
  entries.flatMap(({ after }) => (after.type === 'article' ? [after as Article] : []));

/** The articles stand among the entries in the order of the drafts. */
function textsFor(accepted: readonly AcceptedDraft[], entries: readonly Entry[]): readonly CanonicalText[] {
  const articles = articlesAmong(entries);
  return accepted.flatMap(({ draft: { text, blocks } }, index) => {
    const article = articles[index];
    return article ? [{ articleId: article.id, text, blocks, marks: [] }] : [];
  });
}
