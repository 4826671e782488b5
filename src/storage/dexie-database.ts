import Dexie from 'dexie';
import { fail, ok, type Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { askUntilAnswered } from './ask-until-answered.ts';
import { failureOf } from './failures.ts';
import type { KnownRecords } from './known-records.ts';

/** IndexedDB itself, passed in so that tests bring their own. `factory` is undefined where the browser has none. */
export interface IndexedDb {
  readonly factory: IDBFactory | undefined;
  readonly keyRange: typeof IDBKeyRange | undefined;
  /** How long opening or deleting waits for another tab to let go, in milliseconds. */
  readonly patience: number;
  /**
   * Called before a database of an older version is opened, which changes it at once. A failure leaves it as it is; what
   * was read of it comes along.
   */
  readonly beforeUpdate: (name: string) => Promise<Result<KnownRecords | null, StorageFailure>>;
}

/**
 * The version ladder of a database: index 0 is version 1. A new version is one more line; old lines never change. It holds
 * schemas only: behind a rung that changed rows they would have to be read anew (`known-records.ts`).
 */
export type Ladder = readonly Readonly<Record<string, string>>[];

/** Dexie multiplies its version numbers by ten. */
const nativeVersion = (ladder: Ladder): number => ladder.length * 10;

/**
 * A closed Dexie database with our guards: strict durability (relaxed lost half of the acknowledged writes in simulated
 * power cuts), no cache (it shows uncommitted writes), and no silent reopening.
 */
function createDexie(name: string, indexedDb: IndexedDb, ladder: Ladder): Dexie {
  const db = new Dexie(name, {
    autoOpen: false,
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    ...(indexedDb.factory && { indexedDB: indexedDb.factory }),
    ...(indexedDb.keyRange && { IDBKeyRange: indexedDb.keyRange }),
  });
  ladder.forEach((stores, index) => db.version(index + 1).stores({ ...stores }));
  // Dexie swallows a VersionError and opens a newer database all the same.
  db.on('ready', (opened) => refuseNewer(opened as Dexie, ladder), true);
  return db;
}

function refuseNewer(db: Dexie, ladder: Ladder): void {
  if (db.backendDB().version > nativeVersion(ladder))
    throw new Dexie.VersionError('written by a newer version');
}

/**
 * Opens a database; the caller closes it. The version is asked for first, because opening a missing database would make
 * it, and opening a newer one may let Dexie patch its schema before any of our code runs.
 */
export async function openDexie(
  name: string,
  indexedDb: IndexedDb,
  ladder: Ladder,
  whenMissing: 'create' | 'refuse',
): Promise<Result<Dexie, StorageFailure>> {
  const versions = await databaseVersions(indexedDb);
  if (!versions.ok) return versions;
  const version = versions.value.get(name);
  if (version === undefined && whenMissing === 'refuse') return fail({ kind: 'notFound' });
  if (version !== undefined && version > nativeVersion(ladder)) return fail({ kind: 'newerSchema' });
  if (version !== undefined && version < nativeVersion(ladder)) {
    const kept = await indexedDb.beforeUpdate(name);
    if (!kept.ok) return kept;
  }

  const db = createDexie(name, indexedDb, ladder);
  // Make way for another tab that upgrades or deletes, and stay closed: `false` keeps Dexie's own handler from reopening.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    return false;
  });
  return settle(db, indexedDb, () => db.open());
}

/** Deletes a database; fine when there is none. */
export async function deleteDexie(name: string, indexedDb: IndexedDb): Promise<Result<void, StorageFailure>> {
  if (!indexedDb.factory) return fail({ kind: 'unavailable', detail: 'this browser has no IndexedDB' });
  const db = createDexie(name, indexedDb, []);
  return settle(db, indexedDb, () => db.delete());
}

/** Native versions of all databases of this origin, by name. */
export async function databaseVersions(
  indexedDb: IndexedDb,
): Promise<Result<ReadonlyMap<string, number>, StorageFailure>> {
  if (!indexedDb.factory) return fail({ kind: 'unavailable', detail: 'this browser has no IndexedDB' });
  try {
    const databases = await askUntilAnswered(indexedDb.factory);
    return ok(new Map(databases.map(({ name = '', version = 0 }) => [name, version])));
  } catch (error) {
    return fail(failureOf(error));
  }
}

/**
 * Runs `work` in one transaction over all tables. Inside it only Dexie may be awaited, or the transaction ends early.
 *
 * `work` gets tables that belong to the transaction by themselves. Those of the database belong to whatever transaction
 * Dexie believes to be in, which it loses track of after a call that has failed: then each write of the next try was a
 * transaction of its own, and one that failed left the others behind.
 */
export async function inTransaction<Value, Reason>(
  db: Dexie,
  mode: 'r' | 'rw',
  work: (tables: Dexie) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | StorageFailure>> {
  const native: { transaction?: IDBTransaction } = {};
  try {
    return await db.transaction(mode, db.tables, (transaction) => {
      native.transaction = transaction.idbtrans;
      // A transaction offers its tables by the same names as the database.
      return work(transaction as unknown as Dexie);
    });
  } catch (error) {
    return fail(failureOf(error, native.transaction?.error));
  }
}

/** Runs `work`, but not longer than our patience while another tab blocks it. */
async function settle<Value>(
  db: Dexie,
  { patience }: IndexedDb,
  work: () => PromiseLike<Value>,
): Promise<Result<Value, StorageFailure>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<Result<Value, StorageFailure>>((resolve) => {
    db.on('blocked', () => {
      timer ??= setTimeout(
        () => resolve(fail({ kind: 'unavailable', detail: 'another tab holds the database' })),
        patience,
      );
    });
  });
  const done = Promise.resolve(work()).then<Result<Value, StorageFailure>, Result<Value, StorageFailure>>(
    ok,
    (error) => fail(failureOf(error)),
  );
  const result = await Promise.race([done, blocked]);
  clearTimeout(timer);
  if (!result.ok) db.close({ disableAutoOpen: true });
  return result;
}
