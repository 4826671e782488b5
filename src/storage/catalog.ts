import type { SessionId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { SessionSummary } from '../domain/session-summary.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { createCatalogRows, type CatalogRows } from './catalog-database.ts';
import { connect } from './connection.ts';
import { databaseVersions, deleteDexie, inTransaction, openDexie, type IndexedDb } from './dexie-database.ts';
import { SESSION_LADDER, databaseNameOf, sessionIdOf, type SessionDatabase } from './session-database.ts';
import { createSessionStorage, type OpenSession } from './session-storage.ts';
import { summaryOfDatabase, summaryOfDump, unreadableSummary } from './summary.ts';
import { createWitnessStore, type WitnessStore } from './witness.ts';
import { writeDump } from './write-dump.ts';

export interface CatalogOptions {
  /** Null stands for a browser without IndexedDB. */
  readonly indexedDB?: IDBFactory | null;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  readonly witnesses?: WitnessStore;
  /** Space reserved for the day when the disk is full; 0 reserves none. */
  readonly ballastBytes?: number;
  /** How long to wait for another tab that holds a database, in milliseconds. */
  readonly patience?: number;
}

/** What the switcher may change of a summary. */
export type SessionFacts = Partial<
  Pick<SessionSummary, 'title' | 'articleCount' | 'annotationCount' | 'openedAt' | 'savedFile'>
>;

/** The sessions of this browser: one database each. */
export interface Catalog {
  list(): Promise<Result<readonly SessionSummary[], StorageFailure>>;
  create(id: SessionId, dump: SessionDump): Promise<Result<void, StorageFailure>>;
  open(id: SessionId): Promise<Result<OpenSession, StorageFailure>>;
  remove(id: SessionId): Promise<Result<void, StorageFailure>>;
  note(id: SessionId, facts: SessionFacts): Promise<void>;
}

export function openCatalog(options: CatalogOptions = {}): Catalog {
  const indexedDb = indexedDbOf(options);
  const { witnesses = createWitnessStore(), ballastBytes = 4_000_000 } = options;
  const rows = createCatalogRows(indexedDb);

  const catalog: Catalog = {
    /** Newest first. The databases decide what exists; a row without a database is dropped, a missing row made again. */
    async list() {
      const versions = await databaseVersions(indexedDb);
      if (!versions.ok) return versions;
      const ids = [...versions.value.keys()].map(sessionIdOf).filter((id) => id !== null);
      const known = await rows.read();
      const found = await Promise.all(
        ids.map(async (id) => known.get(id) ?? (await recover(indexedDb, rows, id))),
      );
      const lost = [...known.values()].filter(({ id }) => !ids.includes(id));
      // A database that vanished although its witness remembers it is still listed: opening it says that it is gone.
      const remembered = lost.filter(({ id }) => witnesses.read(id) !== null);
      const forgotten = lost.filter(({ id }) => witnesses.read(id) === null).map(({ id }) => id);
      if (forgotten.length > 0) await rows.remove(forgotten);
      return ok([...found.filter((summary) => summary !== null), ...remembered].toSorted(newestFirst));
    },

    /** Fails with the detail `exists` when there is such a session already. */
    async create(id, dump) {
      const opened = await openDexie(databaseNameOf(id), indexedDb, SESSION_LADDER, 'create');
      if (!opened.ok) return opened;
      const instanceId = crypto.randomUUID();
      const db = opened.value as SessionDatabase;
      const written = await inTransaction(db, 'rw', () => writeDump(db, instanceId, dump));
      db.close({ disableAutoOpen: true });
      if (!written.ok) {
        // The empty database stays: another tab may be filling it at this moment. `list` and `open` pass over it.
        if (written.reason.kind === 'full') await rows.dropBallast();
        return written;
      }
      witnesses.write(id, { instanceId, seq: dump.changes.length });
      await rows.put([summaryOfDump(id, dump)]);
      return written;
    },

    async open(id) {
      const connection = await connect(indexedDb, id);
      if (!connection.ok) {
        const lost = connection.reason.kind === 'notFound' && witnesses.read(id) !== null;
        return lost ? fail({ kind: 'gone' }) : connection;
      }
      if (ballastBytes > 0) void rows.layBallast(ballastBytes);
      return ok(
        createSessionStorage(id, { connection: connection.value, witnesses, makeRoom: rows.dropBallast }),
      );
    },

    /** The witness goes first: should the browser die half way, the session is either still there or simply gone. */
    async remove(id) {
      witnesses.remove(id);
      const deleted = await deleteDexie(databaseNameOf(id), indexedDb);
      if (deleted.ok) await rows.remove([id]);
      return deleted;
    },

    async note(id, facts) {
      if ((await rows.change(id, facts)) === 'changed') return;
      if (await recover(indexedDb, rows, id)) await rows.change(id, facts);
    },
  };
  return catalog;
}

/** Makes a catalog row from the session's own database. Null for a database that was never filled. */
async function recover(
  indexedDb: IndexedDb,
  rows: CatalogRows,
  id: SessionId,
): Promise<SessionSummary | null> {
  const connection = await connect(indexedDb, id);
  if (!connection.ok) return connection.reason.kind === 'notFound' ? null : unreadableSummary(id);
  const summary = await connection.value.run('r', async (db) => ok(await summaryOfDatabase(id, db)));
  connection.value.close();
  if (!summary.ok) return unreadableSummary(id);
  await rows.put([summary.value]);
  return summary.value;
}

const newestFirst = (a: SessionSummary, b: SessionSummary): number =>
  a.openedAt === b.openedAt ? (a.id < b.id ? -1 : 1) : a.openedAt > b.openedAt ? -1 : 1;

function indexedDbOf(options: CatalogOptions): IndexedDb {
  return {
    factory: options.indexedDB === undefined ? globalFactory() : (options.indexedDB ?? undefined),
    keyRange: options.IDBKeyRange ?? globalThis.IDBKeyRange,
    patience: options.patience ?? 3_000,
  };
}

/** Some browsers throw on the mere mention of IndexedDB where site data is blocked. */
function globalFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}
