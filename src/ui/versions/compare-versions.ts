import { changedNames } from '../../analysis/reanchoring/changed-names.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { VersionDiff } from '../../analysis/reanchoring/version-diff.ts';
import { versionSummary } from '../../analysis/reanchoring/version-summary.ts';
import { requestFocus } from '../reading/focus.ts';
import { COMPARING, namesInWords, summaryInWords } from './fate-in-words.ts';
import { diffFor } from './fates.ts';

/** The Compare room with the earlier version beside the later one; says in short what is different. */
export async function compareVersions(
  workspace: Workspace,
  earlier: ArticleId,
  later: ArticleId,
): Promise<void> {
  const { view } = workspace;
  view.setState({ room: 'compare', columns: [earlier, later] });
  await workspace.openArticle(later);
  await workspace.loadTexts([earlier, later]);
  requestFocus('text');
  if (changesInWords(workspace, earlier, later) === null) workspace.say(COMPARING);
  const leaving = new AbortController();
  const unsubscribe = view.subscribe(({ room, columns }) => {
    if (room !== 'compare' || !columns.includes(earlier) || !columns.includes(later)) leaving.abort();
  });
  await workspace.diffVersions(earlier, later, leaving.signal);
  unsubscribe();
  const words = leaving.signal.aborted ? null : changesInWords(workspace, earlier, later);
  if (words) workspace.say(words);
}

const summaries = new WeakMap<
  VersionDiff,
  { readonly entities: SessionState['entities']; readonly words: string }
>();

/** "3 paragraphs changed, 1 removed; new: Merz"; null while the versions are not compared. Worked out once. */
export function changesInWords({ session }: Workspace, earlier: ArticleId, later: ArticleId): string | null {
  const { state } = session.getState();
  const [from, to] = [state?.articles.get(earlier), state?.articles.get(later)];
  const [old, next] = [state?.texts.get(earlier), state?.texts.get(later)];
  if (!state || !from || !to || !old || !next) return null;
  const diff = diffFor(state, { from, to });
  if (!diff) return null;
  const { entities } = state;
  const known = summaries.get(diff);
  if (known?.entities === entities) return known.words;
  const names = changedNames(
    { text: old.text, language: from.language ?? null },
    { text: next.text, language: to.language ?? null },
    entities.values(),
  );
  const words = summaryInWords(versionSummary(diff, old.blocks, next.blocks)) + namesInWords(names);
  summaries.set(diff, { entities, words });
  return words;
}
