import type { Rev } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { UNCOMMITTED, isRevision, laterRevision } from '../domain/revision.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { counterChangesOf, moved, type CountedEntry } from './counters.ts';
import { RECORD_TABLES, type SessionDatabase } from './session-database.ts';
import type { StoredDump } from './stored-dump.ts';
import { addInSlices } from './write-in-slices.ts';

/** Fills a new database; runs inside a `rw` transaction. Revisions stay as they are. */
export async function writeDump(
  db: SessionDatabase,
  instanceId: string,
  { dump, rows, texts, changes }: StoredDump,
): Promise<Result<void, StorageFailure>> {
  if (await db.meta.get('instance')) return fail({ kind: 'failed', detail: 'exists' });
  for (const table of RECORD_TABLES) await addInSlices(db.table<unknown>(table), rows[table]);
  await addInSlices(db.table('texts'), texts);
  await addInSlices(db.table('changes'), changes);
  const counts = counterChangesOf(countedIn(rows));
  await db.counters.bulkAdd(counts.map((change) => moved(undefined, change)));
  await db.meta.bulkAdd([
    { key: 'instance', id: instanceId },
    { key: 'head', seq: changes.length, clock: clockOf(dump) },
  ]);
  return ok(undefined);
}

function* countedIn(rows: StoredDump['rows']): Generator<CountedEntry> {
  for (const table of RECORD_TABLES) for (const after of rows[table]) yield { before: null, after };
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
