import type { Change } from '../domain/change.ts';
import type { Rev } from '../domain/ids.ts';
import { keyOf, type AnyRecord, type UnknownRecord } from '../domain/records.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { UNCOMMITTED, isRevision, laterRevision } from '../domain/revision.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { counterChangesOf, moved } from './counters.ts';
import { decodeChange, decodeRecord, decodeText } from './decode.ts';
import { RECORD_TABLES, placeOf, type SessionDatabase } from './session-database.ts';

/**
 * Fills a new database; runs inside a `rw` transaction. Revisions stay as they are; log rows are numbered anew, because
 * `seq` counts the rows of this database.
 */
export async function writeDump(
  db: SessionDatabase,
  instanceId: string,
  dump: SessionDump,
): Promise<Result<void, StorageFailure>> {
  if (await db.meta.get('instance')) return fail({ kind: 'failed', detail: 'exists' });
  const records = [...dump.records, ...dump.unknown];
  const changes = dump.changes
    .toSorted((a, b) => a.seq - b.seq)
    .map((change, index) => ({ ...change, seq: index + 1 }));
  const unreadable = firstUnreadable(records, dump.texts, changes);
  if (unreadable !== null) return fail({ kind: 'failed', detail: `${unreadable} can't be read back` });

  for (const table of RECORD_TABLES) {
    await db.table<unknown>(table).bulkAdd(records.filter((record) => placeOf(record).table === table));
  }
  await db.texts.bulkAdd([...dump.texts]);
  await db.changes.bulkAdd(changes);
  const counts = counterChangesOf(records.map((after) => ({ before: null, after })));
  await db.counters.bulkAdd(counts.map((change) => moved(undefined, change)));
  await db.meta.bulkAdd([
    { key: 'instance', id: instanceId },
    { key: 'head', seq: changes.length, clock: clockOf(dump) },
  ]);
  return ok(undefined);
}

/** The key of something that a load would report as damaged, or null. */
function firstUnreadable(
  records: readonly (AnyRecord | UnknownRecord)[],
  texts: readonly CanonicalText[],
  changes: readonly Change[],
): string | null {
  const record = records.find((candidate) => decodeRecord(candidate).kind === 'damaged');
  if (record) return keyOf(record);
  for (const decoded of [...texts.map(decodeText), ...changes.map(decodeChange)]) {
    if (!decoded.ok) return decoded.reason.key;
  }
  return null;
}

/** The greatest revision anywhere in the dump: whatever is committed next must be greater. */
export function clockOf({ records, unknown, changes }: SessionDump): Rev {
  let clock = UNCOMMITTED;
  const see = (rev: string | null): void => {
    // Only what would put the clock forward is looked at closely: a session has 100,000 of them.
    if (rev !== null && rev > clock && isRevision(rev)) clock = laterRevision(clock, rev);
  };
  for (const all of [records, unknown]) {
    for (const { rev, deletedRev } of all) {
      see(rev);
      see(deletedRev);
    }
  }
  for (const { rev } of changes) see(rev);
  return clock;
}
