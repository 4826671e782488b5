import type { Change } from '../domain/change.ts';
import { resultOf } from '../domain/change-words.ts';
import type { Refusal } from '../domain/command.ts';
import type { Rev } from '../domain/ids.ts';
import { keyOf } from '../domain/records.ts';
import { restoration, returnBefore } from '../domain/restore.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { inverseOf } from '../domain/undo.ts';
import { commitStep, readOlderLog } from './commit.ts';
import { say, type Core } from './core.ts';
import type { OpenSession } from './open-session.ts';
import { joinSession } from './run-command.ts';
import type { Step } from './step.ts';
import type { Failure, HistoryPage, HistoryRow } from './workspace.ts';

interface RecordName {
  readonly type: string;
  readonly id: string;
}

const newestFirst = (a: HistoryRow, b: HistoryRow): number => (a.change.rev < b.change.rev ? 1 : -1);

/** The next page of what happened: this copy's log and what merges brought of others', by time. */
export async function historyPage(
  core: Core,
  before: Rev | null,
  limit: number,
): Promise<Result<HistoryPage, Failure>> {
  const { open } = core;
  if (!open) return fail({ kind: 'notFound' });
  const brought = await open.storage.history();
  if (!brought.ok) return brought;
  const isOlder = ({ rev }: Change): boolean => before === null || rev < before;
  const enough = (): boolean => open.logComplete || open.log.filter(isOlder).length > limit;
  while (!enough()) {
    const older = await readOlderLog(core, open);
    if (!older.ok) return older;
  }
  const rows = [
    ...open.log.filter(isOlder).map((change) => ({ change, own: true })),
    ...brought.value.filter(isOlder).map((change) => ({ change, own: false })),
  ].sort(newestFirst);
  return ok({ rows: rows.slice(0, limit), more: rows.length > limit });
}

/** How many rows of the log are read at a time when all of it is looked through. */
const PAGE = 500;

/** The changes of one record, newest first. The log is read back page by page and not kept. */
export async function historyOf(
  core: Core,
  record: RecordName,
  signal?: AbortSignal,
): Promise<Result<readonly Change[], Failure>> {
  const { open } = core;
  if (!open) return fail({ kind: 'notFound' });
  const key = keyOf(record);
  const touches = ({ entries }: Change): boolean => entries.some(({ after }) => keyOf(after) === key);
  const brought = await open.storage.history();
  if (!brought.ok) return brought;
  const found = brought.value.filter(touches);
  for (let seq = Number.MAX_SAFE_INTEGER; !signal?.aborted;) {
    const page = await open.storage.changesBefore(seq, PAGE);
    if (!page.ok) return page;
    found.push(...page.value.filter(touches));
    const [oldest] = page.value;
    if (!oldest || page.value.length < PAGE) break;
    seq = oldest.seq;
  }
  return ok(found.sort((a, b) => (a.rev < b.rev ? 1 : -1)));
}

/** A row of this copy's log or of one that was merged. */
async function changeOf(core: Core, open: OpenSession, rev: Rev): Promise<Result<Change, Failure>> {
  const inMemory = (): Change | undefined => open.log.find((change) => change.rev === rev);
  while (!inMemory() && !open.logComplete) {
    const older = await readOlderLog(core, open);
    if (!older.ok) return older;
  }
  const own = inMemory();
  if (own) return ok(own);
  const brought = await open.storage.history();
  if (!brought.ok) return brought;
  const other = brought.value.find((change) => change.rev === rev);
  return other ? ok(other) : fail({ kind: 'missing', what: 'record' } satisfies Refusal);
}

type Making = (change: Change, open: OpenSession) => Promise<Result<Step, Failure>> | Result<Step, Failure>;

/** One new change made from an old one; says what came of it. */
async function makeChange(
  core: Core,
  rev: Rev,
  making: Making,
  sentence: (change: Change) => string,
): Promise<Result<Change, Failure>> {
  const made = await core.enqueue(async () => {
    const { open } = core;
    if (!open) return fail({ kind: 'notFound' } as const);
    const change = await changeOf(core, open, rev);
    if (!change.ok) return change;
    const step = await making(change.value, open);
    if (!step.ok) return step;
    const joined = await joinSession(core);
    return joined.ok ? commitStep(core, step.value) : joined;
  });
  if (made.ok) say(core, sentence(made.value));
  else say(core, core.ports.describe(made.reason), made.reason.kind === 'nothingToDo' ? 'result' : 'problem');
  return made;
}

export function undoChange(core: Core, rev: Rev): Promise<Result<Change, Failure>> {
  let skipped = 0;
  return makeChange(
    core,
    rev,
    (change) =>
      ok({
        command: 'undoChange',
        intent: 'do',
        of: null,
        keepsRevisions: change.keepsRevisions,
        effect: (state) => {
          const inverse = inverseOf(change, state);
          skipped = inverse.skipped.length;
          if (inverse.entries.length === 0) return fail({ kind: 'changedSince' });
          return ok({ title: `take back “${change.title}”`, entries: inverse.entries });
        },
      }),
    (change) =>
      `${resultOf(change)}.${skipped > 0 ? ` ${skipped} of it was changed since and stays as it is.` : ''}`,
  );
}

export function restoreRecord(
  core: Core,
  record: RecordName,
  rev: Rev,
  side: 'before' | 'after',
): Promise<Result<Change, Failure>> {
  return makeChange(
    core,
    rev,
    (change) =>
      ok({
        command: 'restoreRecord',
        intent: 'do',
        of: null,
        effect: (state) => {
          const entry = restoration(change, record, side, state);
          return entry.ok
            ? ok({ title: `restore ${NOUNS[record.type] ?? 'record'}`, entries: [entry.value] })
            : entry;
        },
      }),
    (change) => `${resultOf(change)}.`,
  );
}

const NOUNS: Readonly<Record<string, string>> = {
  annotation: 'annotation',
  article: 'article',
  articleCoding: 'article codes',
  entity: 'name',
  session: 'session',
  codebook: 'codebook',
  tag: 'tag',
  actor: 'annotator',
  handOut: 'hand-out',
  link: 'link',
  threadComment: 'comment',
  example: 'example',
};

/** Only this copy's own log says what everything was at a point. */
export function goBackTo(core: Core, rev: Rev): Promise<Result<Change, Failure>> {
  return makeChange(
    core,
    rev,
    async (point, { storage, log }) => {
      if (!log.some((change) => change.rev === rev)) return fail({ kind: 'missing', what: 'record' });
      const since = await storage.changesAfter(point.seq);
      if (!since.ok) return since;
      return ok({
        command: 'goBack',
        intent: 'do',
        of: null,
        effect: (state) => {
          const entries = returnBefore(since.value, state);
          return entries.length > 0
            ? ok({ title: `go back to “${point.title}”`, entries })
            : fail({ kind: 'nothingToDo' });
        },
      });
    },
    (change) => `${resultOf(change)}: ${change.entries.length} changed.`,
  );
}
