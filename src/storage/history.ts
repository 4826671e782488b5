import type { Change } from '../domain/change.ts';
import type { Rev } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { UNCOMMITTED } from '../domain/revision.ts';
import type { CommitFailure, StorageFailure } from '../domain/storage-failure.ts';
import { decodeChange } from './decode.ts';
import type { SessionDatabase } from './session-database.ts';

/**
 * The rows of another copy's log that are in neither log of this one, each once. Runs inside a transaction.
 * Not to be awaited for nothing: a transaction ends when nobody asks the database for something.
 * @returns `failed` when one couldn't be read back
 */
export async function missingHistory(
  db: SessionDatabase,
  history: readonly Change[],
): Promise<Result<readonly Change[], CommitFailure>> {
  const rows = new Map(history.map((change) => [change.rev, change]));
  for (const change of rows.values()) {
    const decoded = decodeChange(change);
    if (!decoded.ok)
      return fail({ kind: 'failed', detail: `${decoded.reason.key} has a wrong ${decoded.reason.path}` });
  }
  // One walk over the part that both logs may have: a look-up for each of 50,000 rows would take minutes.
  const revs = [...rows.keys()].sort();
  const [first = UNCOMMITTED, last = first] = [revs[0], revs.at(-1)];
  const mine = await db.changes.where('rev').between(first, last, true, true).keys();
  const known = await db.history.where('rev').between(first, last, true, true).primaryKeys();
  for (const rev of [...mine, ...known]) rows.delete(rev as Rev);
  return ok([...rows.values()]);
}

/** What merges have brought of other logs, oldest first; runs inside an `r` transaction. */
export async function readHistory(db: SessionDatabase): Promise<Result<readonly Change[], StorageFailure>> {
  return decodedChanges(await db.history.orderBy('rev').toArray());
}

/** All or none: a log with a hole can't be folded. */
export function decodedChanges(rows: readonly unknown[]): Result<readonly Change[], StorageFailure> {
  const changes: Change[] = [];
  for (const row of rows) {
    const change = decodeChange(row);
    if (!change.ok) return fail({ kind: 'damaged', detail: change.reason.key });
    changes.push(change.value);
  }
  return ok(changes);
}
