import type { Original } from '../domain/original.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { Connection } from './connection.ts';
import type { SessionDatabase } from './session-database.ts';

/**
 * Originals stand in a table of their own that nothing reads but who asks for one: a session of 1,000 pages opens without
 * them. They are written once; the hash says that what is there already is the same.
 */
export async function putOriginals(db: SessionDatabase, originals: readonly Original[]): Promise<void> {
  if (originals.length === 0) return;
  const wanted = new Map(originals.map((original) => [original.byteHash, original]));
  const there = await db.originals
    .where('byteHash')
    .anyOf([...wanted.keys()])
    .primaryKeys();
  for (const byteHash of there) wanted.delete(byteHash);
  await db.originals.bulkAdd([...wanted.values()]);
}

export async function originalIn(
  db: SessionDatabase,
  byteHash: string,
): Promise<Result<Original | null, StorageFailure>> {
  const row = await db.originals.get(byteHash);
  if (row === undefined) return ok(null);
  return isOriginal(row) ? ok(row) : fail({ kind: 'damaged', detail: `original:${byteHash}` });
}

/** Of every realm: a row that a structured clone made in another one is no `instanceof` of this one's class. */
function isOriginal(row: unknown): row is Original {
  const { byteHash, mediaType, fileName, bytes } = row as Partial<Record<keyof Original, unknown>>;
  return (
    typeof byteHash === 'string' &&
    typeof mediaType === 'string' &&
    (fileName === null || typeof fileName === 'string') &&
    Object.prototype.toString.call(bytes) === '[object Uint8Array]'
  );
}

/**
 * Copies what one session keeps into another one, one after the other: the largest is a file of 200 MB, and all of them
 * would not fit into memory.
 */
export async function copyOriginals(from: Connection, to: Connection): Promise<Result<void, StorageFailure>> {
  const hashes = await from.run('r', async (db) => ok(await db.originals.toCollection().primaryKeys()));
  if (!hashes.ok) return hashes;
  for (const byteHash of hashes.value) {
    const original = await from.run('r', (db) => originalIn(db, byteHash));
    if (!original.ok) return original;
    const { value } = original;
    const written = value && (await to.run('rw', async (db) => ok(await putOriginals(db, [value]))));
    if (written && !written.ok) return written;
  }
  return ok(undefined);
}
