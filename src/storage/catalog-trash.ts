import type { Instant, SessionId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { CatalogRows } from './catalog-database.ts';
import { connect } from './connection.ts';
import type { IndexedDb } from './dexie-database.ts';
import { unreadableSummary } from './summary.ts';
import { putTrashedAt } from './trash-row.ts';

/**
 * Throws a session away, or takes it out of the trash (`null`). Its own database is told first: should the browser die in
 * between, opening the session finds out. One that can't be opened is thrown away in the catalog alone.
 */
export async function trashSession(
  indexedDb: IndexedDb,
  rows: CatalogRows,
  id: SessionId,
  at: Instant | null,
): Promise<Result<void, StorageFailure>> {
  const written = await writeTrashedAt(indexedDb, rows, id, at);
  // Where nothing can be read there is nothing to write into, and it still may be in the way.
  const isRefused = !written.ok && ['unavailable', 'full', 'failed'].includes(written.reason.kind);
  if (isRefused) return written;
  const isListed = (await rows.change(id, { trashedAt: at })) === 'changed';
  if (isListed || written.ok) return ok(undefined);
  if (at === null) return written;
  await rows.put([{ ...unreadableSummary(id), trashedAt: at }]);
  return ok(undefined);
}

/** On a full disk the reserve is given back first: throwing something away is how people make room. */
async function writeTrashedAt(
  indexedDb: IndexedDb,
  rows: CatalogRows,
  id: SessionId,
  at: Instant | null,
): Promise<Result<void, StorageFailure>> {
  const connection = await connect(indexedDb, id);
  if (!connection.ok) return connection;
  const write = () => connection.value.run('rw', async (db) => ok(await putTrashedAt(db, at)));
  const first = await write();
  const isFull = !first.ok && first.reason.kind === 'full';
  if (isFull) await rows.dropBallast();
  const written = isFull ? await write() : first;
  connection.value.close();
  return written;
}
