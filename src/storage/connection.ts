import type { SessionId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { inTransaction, openDexie, type IndexedDb } from './dexie-database.ts';
import { failureOf } from './failures.ts';
import {
  SESSION_LADDER,
  databaseNameOf,
  type InstanceRow,
  type SessionDatabase,
} from './session-database.ts';

/** Waits before each try to reopen a connection that the browser dropped, in milliseconds. */
const RETRY_DELAYS = [0, 100, 500] as const;

/** An open session database that knows which database it opened and why it closed. */
export interface Connection {
  readonly instanceId: string;
  /** Runs `work` in one transaction over all tables. `gone` when this is no longer the database that was opened. */
  run<Value, Reason>(
    mode: 'r' | 'rw',
    work: (db: SessionDatabase) => Promise<Result<Value, Reason>>,
  ): Promise<Result<Value, Reason | StorageFailure>>;
  /** Called once when the database is closed from outside; at once when that has happened already. */
  onClosed(listener: (failure: StorageFailure) => void): () => void;
  close(): void;
}

interface Opened {
  readonly db: SessionDatabase;
  readonly instanceId: string;
}

export async function connect(
  indexedDb: IndexedDb,
  sessionId: SessionId,
): Promise<Result<Connection, StorageFailure>> {
  const first = await openInstance(indexedDb, sessionId);
  if (!first.ok) return first;
  const { instanceId } = first.value;
  const listeners = new Set<(failure: StorageFailure) => void>();
  let { db } = first.value;
  /** Dexie may have reopened a dropped connection by itself in the middle of a call, so the old ones are closed too. */
  const watched = new Set<SessionDatabase>();
  let closed: StorageFailure | null = null;
  let reopening: Promise<void> = Promise.resolve();

  const end = (failure: StorageFailure): void => {
    if (closed) return;
    closed = failure;
    for (const each of watched) each.close({ disableAutoOpen: true });
    for (const listener of listeners) listener(failure);
  };
  const watch = (opened: SessionDatabase): void => {
    watched.add(opened);
    opened.on('versionchange', (event) => {
      end(event.newVersion === null ? { kind: 'gone' } : { kind: 'outdatedTab' });
      return false;
    });
    // Site data was cleared, or the browser lost its connection (Safari does so in the background): look which.
    opened.on('close', () => {
      if (closed === null) reopening = reopen();
    });
  };
  const reopen = async (): Promise<void> => {
    const again = await openAgain(indexedDb, sessionId, instanceId);
    if (!again.ok) return end(again.reason);
    if (closed) return again.value.close({ disableAutoOpen: true });
    db = again.value;
    watch(db);
  };
  watch(db);

  return ok<Connection>({
    instanceId,
    async run(mode, work) {
      await reopening;
      if (closed) return fail(closed);
      const done = await inTransaction<Awaited<ReturnType<typeof work>>, StorageFailure>(
        db,
        mode,
        async (tables) => {
          const own = tables as SessionDatabase;
          const instance = (await own.meta.get('instance')) as InstanceRow | undefined;
          return instance?.id === instanceId ? ok(await work(own)) : fail({ kind: 'gone' });
        },
      );
      if (done.ok) return done.value;
      if (done.reason.kind === 'gone') end(done.reason);
      await reopening;
      return fail(closed ?? done.reason);
    },
    onClosed(listener) {
      if (closed) listener(closed);
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close() {
      listeners.clear();
      end({ kind: 'unavailable', detail: 'this session was closed' });
    },
  });
}

/** Opens the database and reads which one it is. One that was never filled holds no session. */
async function openInstance(
  indexedDb: IndexedDb,
  sessionId: SessionId,
): Promise<Result<Opened, StorageFailure>> {
  const opened = await openDexie(databaseNameOf(sessionId), indexedDb, SESSION_LADDER, 'refuse');
  if (!opened.ok) return opened;
  const db = opened.value as SessionDatabase;
  const failure = await db.meta
    .get('instance')
    .then<StorageFailure | string, StorageFailure>(
      (row) => (row as InstanceRow | undefined)?.id ?? { kind: 'notFound' },
      failureOf,
    );
  if (typeof failure === 'string') return ok({ db, instanceId: failure });
  db.close({ disableAutoOpen: true });
  return fail(failure);
}

async function openAgain(
  indexedDb: IndexedDb,
  sessionId: SessionId,
  instanceId: string,
): Promise<Result<SessionDatabase, StorageFailure>> {
  let failure: StorageFailure = { kind: 'gone' };
  for (const delay of RETRY_DELAYS) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    const opened = await openInstance(indexedDb, sessionId);
    if (opened.ok && opened.value.instanceId === instanceId) return ok(opened.value.db);
    if (opened.ok) opened.value.db.close({ disableAutoOpen: true });
    if (opened.ok || opened.reason.kind === 'notFound') return fail({ kind: 'gone' });
    failure = opened.reason;
  }
  return fail(failure);
}
