import type { Change, ChangeDraft, Entry } from '../domain/change.ts';
import { equal } from '../domain/content.ts';
import type { Original } from '../domain/original.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { keyOf } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { laterRevision, nextRevision } from '../domain/revision.ts';
import type { CommitFailure } from '../domain/storage-failure.ts';
import { counterChangesOf, moved } from './counters.ts';
import { decodeRecord } from './decode.ts';
import { missingHistory } from './history.ts';
import type { LivingCounts } from './living-counts.ts';
import { moreAlive } from './more-alive.ts';
import { putOriginals } from './originals.ts';
import { rowsAt } from './rows-at.ts';
import { RECORD_TABLES, placeOf, type HeadRow, type SessionDatabase } from './session-database.ts';
import { setAside, unreadableUnder } from './set-aside.ts';
import { latestOf, stampedEntries } from './stamp.ts';
import { areTaken, newLettersIn } from './taken-letters.ts';
import { trashedAtOf } from './trash-row.ts';
import { addInSlices, putInSlices } from './write-in-slices.ts';

export interface Committed {
  readonly change: Change;
  /** How many more articles and annotations a person would count. */
  readonly more: LivingCounts;
}

const NONE: ReadonlyMap<string, unknown> = new Map();

/**
 * Writes a change; runs inside a `rw` transaction over all tables and awaits nothing but Dexie. A failure is returned
 * before the first write; an error thrown by a write undoes the whole transaction.
 */
export async function commitChange(
  db: SessionDatabase,
  draft: ChangeDraft,
  texts: readonly CanonicalText[],
  history: readonly Change[],
  originals: readonly Original[] = [],
): Promise<Result<Committed, CommitFailure>> {
  // Another tab may have thrown it away: what is written now would go with it.
  const [head, trash] = (await db.meta.bulkGet(['head', 'trash'])) as [HeadRow, unknown];
  if (trashedAtOf(trash) !== null) return fail({ kind: 'inTrash' });
  const clock = laterRevision(head.clock, latestOf(draft));
  const rev = nextRevision(clock, Date.parse(draft.at), draft.clientId);
  const entries = stampedEntries(draft, rev);
  const unreadable = draft.intent === 'merge' ? await unreadableUnder(db, entries) : NONE;
  const problem = problemIn(entries) ?? (await conflictOf(db, entries, unreadable));
  if (problem) return fail(problem);
  const missing = await missingTexts(db, texts);
  if (!missing.ok) return missing;
  const past = history.length > 0 ? await missingHistory(db, history) : ok([]);
  if (!past.ok) return past;

  await setAside(db, unreadable);
  await putRecords(db, entries);
  await db.texts.bulkAdd([...missing.value]);
  await putOriginals(db, originals);
  await addInSlices(db.table('history'), past.value);
  // What stood there, unreadable, is counted already.
  await moveCounters(
    db,
    entries.filter(({ after }) => !unreadable.has(keyOf(after))),
  );
  const more = await moreAlive(db, entries);
  const row = { ...draft, entries, rev };
  const seq = await db.changes.add(row);
  await db.meta.put({ key: 'head', seq, clock: rev });
  return ok({ change: { ...row, seq }, more });
}

/** What couldn't be read back must not be written. */
function problemIn(entries: readonly Entry[]): CommitFailure | null {
  const keys = new Set<string>();
  for (const { before, after } of entries) {
    const key = keyOf(after);
    if (keys.has(key)) return { kind: 'failed', detail: `${key} occurs twice in one change` };
    if (before !== null && keyOf(before) !== key)
      return { kind: 'failed', detail: `${keyOf(before)} turns into ${key}` };
    const decoded = decodeRecord(after);
    if (decoded.kind === 'damaged')
      return { kind: 'failed', detail: `${key} has a wrong ${decoded.row.path}` };
    keys.add(key);
  }
  return null;
}

/** `stale` when a row is no longer the one an entry is based on. */
async function conflictOf(
  db: SessionDatabase,
  entries: readonly Entry[],
  passable: ReadonlyMap<string, unknown>,
): Promise<CommitFailure | null> {
  for (const table of RECORD_TABLES) {
    const here = entries.filter(({ after }) => placeOf(after).table === table);
    const keys = here.map(({ after }) => placeOf(after).key);
    const rows = await rowsAt(db.table<unknown>(table), keys);
    for (const [index, { before, after }] of here.entries()) {
      const row = rows[index] as { readonly rev?: unknown; readonly deletedRev?: unknown } | undefined;
      // A merge may have mended a record without revising it, and what takes it back may have withdrawn one. Annotations
      // are never mended, and are too many to be compared whole.
      const isWhole =
        table === 'annotations' ? row?.deletedRev === before?.deletedRev : equal(row, before ?? undefined);
      if ((row?.rev === before?.rev && isWhole) || passable.has(keyOf(after))) continue;
      // Running the command again can't help where the row in the way is one that nobody can read.
      const unreadable = row !== undefined && decodeRecord(row).kind === 'damaged';
      return unreadable ? { kind: 'damaged', detail: keyOf(after) } : { kind: 'stale' };
    }
  }
  const letters = newLettersIn(entries);
  if (letters.size === 0) return null;
  return areTaken(letters, await db.articles.toArray(), entries) ? { kind: 'stale' } : null;
}

/** Texts are written once: one that is there already must be the same. */
async function missingTexts(
  db: SessionDatabase,
  texts: readonly CanonicalText[],
): Promise<Result<readonly CanonicalText[], CommitFailure>> {
  const rows = (await db.texts.bulkGet(texts.map(({ articleId }) => articleId))) as readonly (
    | { readonly text: unknown }
    | undefined
  )[];
  const changed = texts.find(({ text }, index) => rows[index] !== undefined && rows[index].text !== text);
  if (changed) return fail({ kind: 'failed', detail: `another text is kept for ${changed.articleId}` });
  return ok(texts.filter((_, index) => rows[index] === undefined));
}

async function putRecords(db: SessionDatabase, entries: readonly Entry[]): Promise<void> {
  for (const table of RECORD_TABLES) {
    const rows = entries.map(({ after }) => after).filter((after) => placeOf(after).table === table);
    await putInSlices(db.table<unknown>(table), rows);
  }
}

async function moveCounters(db: SessionDatabase, entries: readonly Entry[]): Promise<void> {
  const changes = counterChangesOf(entries);
  const rows = await db.counters.bulkGet(changes.map(({ key }) => [...key]));
  await db.counters.bulkPut(changes.map((change, index) => moved(rows[index], change)));
}
