import type { ArticleId } from '../domain/ids.ts';
import { planMerge } from '../domain/merge/plan.ts';
import type { MergePlan, MergeRefusal, MergeReport } from '../domain/merge/report.ts';
import type { Article, CanonicalText } from '../domain/records/article.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { SessionState } from '../domain/session-state.ts';
import { commitStep } from './commit.ts';
import { say, type Core } from './core.ts';
import type { OpenSession } from './open-session.ts';
import { readInTime } from './read-in-time.ts';
import { joinSession } from './run-command.ts';
import { refreshSessions } from './sessions.ts';
import { withSnapshot } from './snapshots.ts';
import { fetchTextsAhead } from './texts.ts';
import type { MergeFailure } from './workspace.ts';

/** What taking the dump in would do to the open session. */
export async function planFor(core: Core, dump: SessionDump): Promise<Result<MergePlan, MergeFailure>> {
  const { open } = core;
  const { state } = core.session.getState();
  if (!state || !open) return fail({ kind: 'notFound' });
  const now = core.ports.clock.now();
  const plan = planMerge(state, dump, now);
  const textless = plan.ok ? await articleWithoutText(plan.value, state, open) : null;
  if (textless) return fail({ kind: 'withoutText', article: textless });
  if (!plan.ok) return plan;
  const lostTexts = await lostTextsIn(dump, state, open);
  const different = plan.value.report.textDifferences.map(({ mine }) => mine.id);
  if (different.length === 0) return ok({ ...plan.value, lostTexts });
  const withWords = planMerge(await withTexts(state, different, open), dump, now);
  return withWords.ok ? ok({ ...withWords.value, lostTexts }) : withWords;
}

/** Texts of this session that its database has lost and the copy holds. Looked for only while a loss waits. */
async function lostTextsIn(
  dump: SessionDump,
  state: SessionState,
  { isWhole, storage }: OpenSession,
): Promise<readonly CanonicalText[]> {
  if (isWhole) return [];
  const lost: CanonicalText[] = [];
  const hashes = new Map(
    dump.records.flatMap((record) => (record.type === 'article' ? [[record.id, record.textHash]] : [])),
  );
  for (const text of dump.texts) {
    const { articleId } = text;
    const article = state.articles.get(articleId);
    // Of the same article, or its offsets would stand on other words.
    if (!article || state.texts.has(articleId) || hashes.get(articleId) !== article.textHash) continue;
    const kept = await readInTime(storage.loadText(articleId));
    if (kept?.ok && kept.value === null) lost.push(text);
  }
  return lost;
}

/** Files may be shared without texts; what comes alive by a merge must have one all the same. */
async function articleWithoutText(
  { entries, texts }: MergePlan,
  state: SessionState,
  { storage }: OpenSession,
): Promise<Article | null> {
  const brought = new Set(texts.map(({ articleId }) => articleId));
  for (const { before, after } of entries) {
    if (after.type !== 'article' || after.deletedRev !== null || before?.deletedRev === null) continue;
    const article = after as Article;
    if (brought.has(article.id) || state.texts.has(article.id)) continue;
    const kept = await readInTime(storage.loadText(article.id));
    if (kept?.ok && kept.value === null) return article;
  }
  return null;
}

/** Only two versions of one article are compared word by word; their texts are not kept in memory for that. */
async function withTexts(
  state: SessionState,
  articleIds: readonly ArticleId[],
  { storage }: OpenSession,
): Promise<SessionState> {
  const texts = new Map(state.texts);
  for (const articleId of articleIds) {
    if (texts.has(articleId)) continue;
    const read = await readInTime(storage.loadText(articleId));
    if (read?.ok && read.value) texts.set(articleId, read.value);
  }
  return { ...state, texts };
}

/** A merge writes thousands of records at once; only after this long is it told that storage does not answer. */
const PATIENCE_MS = 60_000;

/**
 * Takes another copy of the session in: one change, all or nothing, that Undo takes back whole. Planned again on the
 * newest records, because another tab may have gone on since the person looked at the dry run.
 */
export async function merge(
  core: Core,
  dump: SessionDump,
  fileName: string | null,
): Promise<Result<MergeReport | null, MergeFailure>> {
  const why = { kind: 'merge', of: fileName ?? sessionTitle(dump) } as const;
  return withSnapshot(core, why, () => mergeNow(core, dump, fileName));
}

async function mergeNow(
  core: Core,
  dump: SessionDump,
  fileName: string | null,
): Promise<Result<MergeReport | null, MergeFailure>> {
  const merged = await core.enqueue(async (): Promise<Result<MergeReport | null, MergeFailure>> => {
    const first = await planFor(core, dump);
    if (!first.ok) return first;
    const { lostTexts = [] } = first.value;
    if (lostTexts.length > 0) {
      const back = (await core.open?.storage.putBackTexts(lostTexts)) ?? fail({ kind: 'notFound' });
      if (!back.ok) return back;
      if (core.open) await fetchTextsAhead(core, core.open);
    }
    if (first.value.entries.length === 0) return ok(lostTexts.length > 0 ? first.value.report : null);
    const joined = await joinSession(core);
    if (!joined.ok) return joined;
    let plan = first.value;
    let refusal: MergeRefusal | null = null;
    const committed = await commitStep(core, {
      command: 'mergeSession',
      intent: 'merge',
      of: null,
      keepsRevisions: true,
      patienceMs: PATIENCE_MS,
      effect: (state) => {
        const planned = planMerge(state, dump, core.ports.clock.now());
        if (!planned.ok) {
          refusal = planned.reason;
          return fail({ kind: 'nothingToDo' });
        }
        plan = { ...planned.value, report: sameDifferences(planned.value.report, plan.report) };
        if (plan.entries.length === 0) return fail({ kind: 'nothingToDo' });
        return ok({ title: titleOf(dump, fileName), entries: plan.entries });
      },
      texts: () => plan.texts,
      history: () => plan.history,
    });
    if (committed.ok) return ok(plan.report);
    if (refusal) return fail<MergeRefusal>(refusal);
    return committed.reason.kind === 'nothingToDo' ? ok(null) : committed;
  });
  if (merged.ok) {
    say(core, merged.value === null ? 'Nothing new in this file.' : summaryOf(merged.value));
    await refreshSessions(core);
  }
  return merged;
}

/** The words of text differences were read for the dry run; the plan of the commit has no texts. */
const sameDifferences = (report: MergeReport, seen: MergeReport): MergeReport =>
  report.textDifferences.length === seen.textDifferences.length
    ? { ...report, textDifferences: seen.textDifferences }
    : report;

const titleOf = (dump: SessionDump, fileName: string | null): string =>
  `merge ${fileName ?? `“${sessionTitle(dump)}”`}`;

function sessionTitle(dump: SessionDump): string {
  const session = dump.records.find((record) => record.type === 'session');
  return session?.type === 'session' ? session.title : 'a session';
}

/** Annotations are what one counts; everything else is told as one number. */
function summaryOf({ records }: MergeReport): string {
  const annotations = records.filter(({ theirs }) => theirs.type === 'annotation');
  const count = (...outcomes: readonly string[]): number =>
    annotations.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const parts = [
    [count('added', 'restored'), 'added'],
    [count('changed', 'overwritten'), 'changed'],
    [count('deleted'), 'deleted'],
  ] as const;
  const said = parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  const others = records.length - annotations.length;
  const rest = others > 0 ? [`${others} other ${others === 1 ? 'record' : 'records'}`] : [];
  if (said.length > 0) return `Merged: annotations ${[...said, ...rest].join(', ')}.`;
  return others > 0 ? `Merged: ${rest.join('')}.` : 'Merged: nothing you would notice.';
}
