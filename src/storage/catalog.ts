import type { Instant, SessionId } from '../domain/ids.ts';
import type { Opening } from '../domain/opening.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { RememberedSession } from '../domain/session-loss.ts';
import type { SessionSummary } from '../domain/session-summary.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { createCatalogRows, type CatalogRows } from './catalog-database.ts';
import { trashSession } from './catalog-trash.ts';
import { connect } from './connection.ts';
import { databaseVersions, deleteDexie, inTransaction, openDexie, type IndexedDb } from './dexie-database.ts';
import { goneSessions } from './gone-sessions.ts';
import { knownFromDump, type KnownRecords } from './known-records.ts';
import { copyOriginals } from './originals.ts';
import { SESSION_LADDER, databaseNameOf, sessionIdOf, type SessionDatabase } from './session-database.ts';
import { createSessionStorage, type OpenSession } from './session-storage.ts';
import { summaryOfDatabase, summaryOfDump, unreadableSummary } from './summary.ts';
import { storedDump } from './stored-dump.ts';
import { createWitnessStore, rememberSession, type WitnessStore } from './witness.ts';
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
  /**
   * Keeps a copy of a session that an older Parallax wrote; only then is its database changed to the present schema. What
   * it read comes back, so that it is not read again.
   */
  readonly beforeUpdate?: (id: SessionId) => Promise<Result<KnownRecords | null, StorageFailure>>;
}

/** What the switcher may change of a summary. */
export type SessionFacts = Partial<
  Pick<
    SessionSummary,
    'title' | 'articleCount' | 'annotationCount' | 'openedAt' | 'savedFile' | 'archivedAt' | 'trashedAt'
  >
>;

/** The sessions of this browser: one database each. */
export interface Catalog {
  list(): Promise<Result<readonly SessionSummary[], StorageFailure>>;
  create(id: SessionId, dump: SessionDump): Promise<Result<void, StorageFailure>>;
  /**
   * @param dump what the session was just created from: it is then not read back
   * @param tell what is done first where an older version stored it
   */
  open(
    id: SessionId,
    dump?: SessionDump,
    tell?: (step: Opening) => void,
  ): Promise<Result<OpenSession, StorageFailure>>;
  /** Moves a session to the trash, where it is refused every change; null takes it out. */
  trash(id: SessionId, at: Instant | null): Promise<Result<void, StorageFailure>>;
  remove(id: SessionId): Promise<Result<void, StorageFailure>>;
  /** What is remembered of a session outside its database; null where nothing is. */
  remembered(id: SessionId): RememberedSession | null;
  /** A person agrees that this session is changed to the present way of storing although no copy could be kept. */
  updateWithoutCopy(id: SessionId): void;
  /** For a session that was made from another one: what its texts were built from comes along. */
  copyOriginals(from: SessionId, to: SessionId): Promise<Result<void, StorageFailure>>;
  note(id: SessionId, facts: SessionFacts): Promise<void>;
}

export function openCatalog(options: CatalogOptions = {}): Catalog {
  const agreed = new Set<SessionId>();
  const indexedDb = indexedDbOf(options, agreed);
  const { witnesses = createWitnessStore(), ballastBytes = 4_000_000 } = options;
  const rows = createCatalogRows(indexedDb);
  /** What databases were filled with, as long as whoever did that holds on to it. */
  const fresh = new WeakMap<SessionDump, KnownRecords>();

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
      const there = found.filter((summary) => summary !== null);
      const gone = goneSessions(witnesses, new Set(there.map(({ id }) => id)), known);
      const forgotten = [...known.keys()].filter((id) => !ids.includes(id) && witnesses.read(id) === null);
      if (forgotten.length > 0) await rows.remove(forgotten);
      return ok([...there, ...gone].toSorted(newestFirst));
    },

    /** Fails with the detail `exists` when there is such a session already. */
    async create(id, dump) {
      const stored = await storedDump(dump);
      if (!stored.ok) return stored;
      const opened = await openDexie(databaseNameOf(id), indexedDb, SESSION_LADDER, 'create');
      if (!opened.ok) return opened;
      const instanceId = crypto.randomUUID();
      const db = opened.value as SessionDatabase;
      const written = await inTransaction(db, 'rw', (tables) =>
        writeDump(tables as SessionDatabase, instanceId, stored.value),
      );
      db.close({ disableAutoOpen: true });
      if (!written.ok) {
        // The empty database stays: another tab may be filling it at this moment. `list` and `open` pass over it.
        if (written.reason.kind === 'full') await rows.dropBallast();
        return written;
      }
      fresh.set(dump, knownFromDump(instanceId, stored.value));
      witnesses.write(id, { instanceId, seq: dump.changes.length });
      await rows.put([summaryOfDump(id, dump)]);
      return written;
    },

    async open(id, dump, tell = () => undefined) {
      // Let go of before it returns: whoever holds the connection also holds on to what watched its opening.
      const read: { records?: KnownRecords | undefined } = {};
      const connection = await connect(watched(indexedDb, { tell, copies: !agreed.has(id), read }), id);
      const known = read.records ?? (dump && fresh.get(dump));
      delete read.records;
      if (!connection.ok) {
        const lost = connection.reason.kind === 'notFound' && witnesses.read(id) !== null;
        return lost ? fail({ kind: 'gone' }) : connection;
      }
      if (ballastBytes > 0) void rows.layBallast(ballastBytes);
      const makeRoom = rows.dropBallast;
      return ok(createSessionStorage(id, { connection: connection.value, witnesses, makeRoom, known }));
    },

    trash: (id, at) => trashSession(indexedDb, rows, id, at),

    /** The witness goes first: should the browser die half way, the session is either still there or simply gone. */
    async remove(id) {
      witnesses.remove(id);
      const deleted = await deleteDexie(databaseNameOf(id), indexedDb);
      if (deleted.ok) await rows.remove([id]);
      return deleted;
    },

    remembered: (id) => witnesses.read(id)?.remembered ?? null,
    updateWithoutCopy: (id) => void agreed.add(id),

    async copyOriginals(from, to) {
      const source = await connect(indexedDb, from);
      if (!source.ok) return source;
      const target = await connect(indexedDb, to);
      const copied = target.ok ? await copyOriginals(source.value, target.value) : target;
      source.value.close();
      if (target.ok) target.value.close();
      return copied;
    },

    async note(id, facts) {
      const { title, articleCount, annotationCount, savedFile } = facts;
      rememberSession(witnesses, id, {
        ...(title !== undefined && { title }),
        ...(articleCount !== undefined && { articleCount }),
        ...(annotationCount !== undefined && { annotationCount }),
        ...(savedFile && { savedAt: savedFile.at }),
      });
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

interface Watcher {
  readonly tell: (step: Opening) => void;
  readonly copies: boolean;
  readonly read: { records?: KnownRecords | undefined };
}

/** Says what is done with a database of an older version before it opens, and takes what was read of it. */
const watched = (indexedDb: IndexedDb, { tell, copies, read }: Watcher): IndexedDb => ({
  ...indexedDb,
  beforeUpdate: async (name) => {
    if (copies) tell({ kind: 'copying' });
    const kept = await indexedDb.beforeUpdate(name);
    if (kept.ok) tell({ kind: 'changing' });
    if (kept.ok && kept.value) read.records = kept.value;
    return kept;
  },
});

function indexedDbOf(options: CatalogOptions, agreed: ReadonlySet<SessionId>): IndexedDb {
  const { beforeUpdate } = options;
  return {
    beforeUpdate: async (name) => {
      const id = sessionIdOf(name);
      return id === null || agreed.has(id) || !beforeUpdate ? ok(null) : beforeUpdate(id);
    },
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
