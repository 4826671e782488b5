import type { Dexie, Table } from 'dexie';
import type { SessionId } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';
import type { SessionSummary } from '../domain/session-summary.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { openDexie, type IndexedDb, type Ladder } from './dexie-database.ts';
import { failureOf } from './failures.ts';
import { decodeSummary } from './summary.ts';

export const CATALOG_NAME = 'parallax-catalog';

const CATALOG_LADDER: Ladder = [{ sessions: 'id', ballast: 'id' }];

interface CatalogDatabase extends Dexie {
  readonly sessions: Table<unknown, string>;
  readonly ballast: Table<{ readonly id: 'ballast'; readonly bytes: Uint8Array }, string>;
}

/**
 * What the switcher shows, kept beside the sessions so that listing doesn't open each. Everything in it can be found
 * again in the session databases, so every failure here may be passed over by the caller.
 */
export interface CatalogRows {
  read(): Promise<ReadonlyMap<SessionId, SessionSummary>>;
  put(rows: readonly SessionSummary[]): Promise<void>;
  change(id: SessionId, facts: Partial<SessionSummary>): Promise<'changed' | 'missing'>;
  remove(ids: readonly SessionId[]): Promise<void>;
  /** Reserves space once, so that a full disk leaves room to save what is pending. */
  layBallast(bytes: number): Promise<void>;
  dropBallast(): Promise<void>;
}

/** The connection is opened for each use: uses are rare, and none is left to go stale. */
export function createCatalogRows(indexedDb: IndexedDb): CatalogRows {
  const use = async <Value>(
    fallback: Value,
    work: (db: CatalogDatabase) => Promise<Value>,
  ): Promise<Value> => {
    const result = await using(indexedDb, work);
    return result.ok ? result.value : fallback;
  };
  return {
    read: () =>
      use(new Map<SessionId, SessionSummary>(), async (db) => {
        const rows = (await db.sessions.toArray()).map(decodeSummary);
        return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
      }),
    put: (rows) => use(undefined, async (db) => void (await db.sessions.bulkPut([...rows]))),
    change: (id, facts) =>
      use('missing', (db) =>
        db.transaction('rw', db.sessions, async () => {
          const row = decodeSummary(await db.sessions.get(id));
          if (row) await db.sessions.put({ ...row, ...facts });
          return row ? 'changed' : 'missing';
        }),
      ),
    remove: (ids) => use(undefined, (db) => db.sessions.bulkDelete([...ids])),
    layBallast: (bytes) =>
      use(undefined, async (db) => {
        if ((await db.ballast.count()) === 0)
          await db.ballast.put({ id: 'ballast', bytes: incompressible(bytes) });
      }),
    dropBallast: () => use(undefined, (db) => db.ballast.clear()),
  };
}

async function using<Value>(
  indexedDb: IndexedDb,
  work: (db: CatalogDatabase) => Promise<Value>,
): Promise<Result<Value, StorageFailure>> {
  const opened = await openDexie(CATALOG_NAME, indexedDb, CATALOG_LADDER, 'create');
  if (!opened.ok) return opened;
  try {
    return ok(await work(opened.value as CatalogDatabase));
  } catch (error) {
    return { ok: false, reason: failureOf(error) };
  } finally {
    opened.value.close({ disableAutoOpen: true });
  }
}

/** Zeroes would be compressed away by the browser's store. `getRandomValues` gives at most 65,536 bytes at a time. */
function incompressible(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let start = 0; start < length; start += 65_536)
    crypto.getRandomValues(bytes.subarray(start, start + 65_536));
  return bytes;
}
