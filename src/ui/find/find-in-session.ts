import type { FoundPart } from '../../analysis/finding/corpus-messages.ts';
import { findInRecords, recordHits, type RecordHit } from '../../analysis/finding/find-in-records.ts';
import { asksAnything, type FindProblem, type FindQuery } from '../../analysis/finding/query.ts';
import { wordsOfSession, type WrittenWords } from '../../analysis/finding/session-words.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { isSuperseded } from '../../state/versions.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { NO_FACETS } from './facets.ts';
import { NOTHING_FOUND, roomStore, type FoundInSession } from './room-store.ts';

/** So many hits of texts are listed: nobody reads more, and all are counted. */
export const MOST_LISTED = 10_000;
const MOST_RECORDS = 5_000;
/** Records are looked through in slices of so many milliseconds: keys and paint go first. */
const SLICE_MS = 8;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Looks through everything, and shows hits as they come. What was found before stays until the first of them is there. */
export async function findInSession(
  workspace: Workspace,
  query: FindQuery,
  alsoEarlier: boolean,
  signal: AbortSignal,
): Promise<void> {
  const { sessionId } = workspace.session.getState();
  const before = roomStore.getState();
  // Outlets and labels of another session would let nothing through.
  const facets = before.sessionId === sessionId ? before.facets : NO_FACETS;
  const fresh = { ...NOTHING_FOUND, sessionId, query, alsoEarlier, facets };
  if (!asksAnything(query)) {
    roomStore.setState(fresh);
    return;
  }
  roomStore.setState({ isPending: true, problem: null, row: -1, comesBack: false, searched: 0, total: 0 });
  let isFirst = true;
  // Not before there is a hit: a list that is empty for a moment takes the focus of who is in it.
  const show = (found: Partial<FoundInSession> = {}): void => {
    const { searched, total } = roomStore.getState();
    roomStore.setState({ ...(isFirst && { ...fresh, searched, total, isPending: true }), ...found });
    isFirst = false;
  };
  if (before.sessionId !== sessionId) show();
  const texts = workspace
    .find(query, {
      limit: MOST_LISTED,
      newestOnly: !alsoEarlier,
      withLines: true,
      signal,
      onPart: (part) => {
        if (signal.aborted) return;
        if (part.found.length > 0) show();
        takePart(part);
      },
    })
    .catch(() => null);
  const { state } = workspace.session.getState();
  // A pattern that hangs in a text would only hang once more behind it.
  const inTexts = query.isPattern ? await texts : null;
  const records =
    !state || (inTexts && !inTexts.ok)
      ? ok([])
      : await recordsFor(workspace, state, query, alsoEarlier, signal);
  if (signal.aborted) return;
  const answer = await texts;
  if (signal.aborted) return;
  const problem = problemOf(answer) ?? problemOf(records);
  // Behind the texts, among whose hits they stand: alone they would be the list for a moment, and Enter would open one.
  show({ records: records?.ok ? records.value : [], lookedIn: state, isPending: false, problem });
}

/** Notes, values and names again, after they have changed: hits in texts stay, and where one is in the list. */
export async function findRecordsAgain(
  workspace: Workspace,
  state: SessionState,
  query: FindQuery,
  signal: AbortSignal,
): Promise<void> {
  const { alsoEarlier } = roomStore.getState();
  const records = await recordsFor(workspace, state, query, alsoEarlier, signal);
  if (signal.aborted) return;
  roomStore.setState(({ problem, records: before }) => ({
    records: records?.ok ? records.value : before,
    lookedIn: state,
    problem: problem ?? problemOf(records),
  }));
}

const problemOf = (answer: Result<unknown, FindProblem> | null): FindProblem | null =>
  answer ? (answer.ok ? null : answer.reason) : { kind: 'brokenOff' };

const takePart = (part: FoundPart): void =>
  roomStore.setState(({ found, count, articles }) => ({
    found: part.found.length > 0 ? [...found, ...part.found] : found,
    count: part.found.reduce((sum, one) => sum + one.count, count),
    articles: articles + part.found.length,
    searched: part.searched,
    total: part.total,
  }));

/** Null: it broke off. */
async function recordsFor(
  workspace: Workspace,
  state: SessionState,
  query: FindQuery,
  alsoEarlier: boolean,
  signal: AbortSignal,
): Promise<Result<readonly RecordHit[], FindProblem> | null> {
  const isWanted = ({ articleId }: WrittenWords): boolean =>
    alsoEarlier || articleId === null || !isSuperseded(state.articles, articleId);
  if (query.isPattern) {
    const written = [...wordsOfSession(state)].filter(isWanted);
    const texts = written.map(({ text }) => text);
    const found = await workspace.findWritten(query, texts, MOST_RECORDS, signal).catch(() => null);
    return found?.ok ? ok(recordHits(written, found.value)) : found;
  }
  const hits: RecordHit[] = [];
  let until = performance.now() + SLICE_MS;
  for (const hit of findInRecords(state, query)) {
    if (hit && isWanted(hit)) hits.push(hit);
    if (hits.length >= MOST_RECORDS) break;
    if (performance.now() < until) continue;
    await pause();
    if (signal.aborted) break;
    until = performance.now() + SLICE_MS;
  }
  return ok(hits);
}
