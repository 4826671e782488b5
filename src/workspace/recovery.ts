import type { SessionId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { Snapshot, SnapshotFailure } from '../domain/snapshot.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { ImportResult } from '../exchange/importer.ts';
import { broughtBack } from './bring-back.ts';
import { copiesOf, fileOfCopy, saveCopyOf, type FoundCopy } from './copies.ts';
import { show, type Core } from './core.ts';
import type { DiskFailure } from './ports.ts';
import { openSession } from './opening.ts';
import { openAnother, openDump, refreshSessions, switchTo } from './sessions.ts';
import { keepSnapshot } from './snapshots.ts';

/** Earlier copies, and what can be done with them when a session has lost something. */
export interface Recovery {
  /** Everything that can be found without asking, newest first. */
  copiesOf(id: SessionId): Promise<readonly FoundCopy[]>;
  /** Whether there is a folder or file that may be looked into only when the person allows it. */
  asksForDisk(id: SessionId): Promise<boolean>;
  /** From a click or a key only. */
  allowDisk(id: SessionId): Promise<Result<void, DiskFailure>>;
  /** Reads a copy as any session file is read. Changes nothing. */
  readCopy(copy: FoundCopy): Promise<ImportResult>;
  /** Hands a copy to the person as a file; answers with its name, or null when it can no longer be read. */
  saveCopy(copy: FoundCopy): Promise<string | null>;
  /** A copy of the open session as it is now; null when the newest one holds just that. */
  keepNow(): Promise<Result<Snapshot, SnapshotFailure> | null>;
  openAsNew(dump: SessionDump, title: string): Promise<Result<SessionId, StorageFailure>>;
  /** A session whose database is gone is made anew from a copy, under its own id, and opened. */
  bringBack(id: SessionId, dump: SessionDump): Promise<Result<SessionId, StorageFailure>>;
  /** A person goes on with what is there, or without a session that is gone. The loss is not told again. */
  accept(): Promise<Result<void, StorageFailure>>;
  /** Opens a session of an older Parallax although no copy could be kept of it. */
  updateWithoutCopy(id: SessionId): Promise<Result<void, StorageFailure>>;
}

export function recoveryFor(core: Core): Recovery {
  const { disk, importer } = core.ports;
  const opened = async (id: SessionId): Promise<Result<SessionId, StorageFailure>> => {
    const switched = await switchTo(core, id);
    if (!switched.ok) return switched;
    await refreshSessions(core);
    return ok(id);
  };
  return {
    copiesOf: (id) => copiesOf(core, id),
    async asksForDisk(id) {
      const places = await Promise.all([disk.placeOf(id, 'sessionFile'), disk.placeOf(id, 'backupFolder')]);
      return places.some((place) => place !== null && !place.allowed);
    },
    async allowDisk(id) {
      const folder = await disk.placeOf(id, 'backupFolder');
      return disk.allow(id, folder && !folder.allowed ? 'backupFolder' : 'sessionFile');
    },
    async readCopy(copy) {
      const file = await fileOfCopy(core, copy);
      return file ? importer.readFile(file) : fail({ kind: 'unreadable', fileName: copy.name });
    },
    saveCopy: (copy) => saveCopyOf(core, copy),
    keepNow: () => keepSnapshot(core, { kind: 'asked' }),
    openAsNew: (dump, title) => openDump(core, renamed(dump, title)),

    bringBack: (id, dump) => oneTab(core, id, () => broughtBack(core, id, dump, opened)),

    async accept() {
      const { trouble } = core.session.getState();
      if (!trouble) return ok(undefined);
      const { sessionId } = trouble;
      const done = await oneTab(core, sessionId, () => core.enqueue(() => acceptNow(core, sessionId)));
      if (!done.ok) return done;
      show(core, { trouble: null });
      await refreshSessions(core);
      return done;
    },

    async updateWithoutCopy(id) {
      core.catalog.updateWithoutCopy(id);
      const done = await opened(id);
      return done.ok ? ok(undefined) : done;
    },
  };
}

async function acceptNow(core: Core, id: SessionId): Promise<Result<void, StorageFailure>> {
  const { open } = core;
  if (open?.storage.sessionId === id) {
    const accepted = await open.storage.acceptLoss();
    if (accepted.ok) {
      open.isWhole = true;
      core.ports.doorbell.ring(id);
    }
    return accepted;
  }
  const there = await core.catalog.open(id);
  if (there.ok) {
    // Another tab has brought it back meanwhile, and may be working in it.
    there.value.close();
    return openSession(core, id);
  }
  if (there.reason.kind !== 'gone' && there.reason.kind !== 'notFound') return there;
  // Its copies stay: "gone" may be told of a session that somebody still looks for.
  const removed = await core.catalog.remove(id);
  return removed.ok && !open ? openAnother(core) : removed;
}

/** Bringing a session back and forgetting it exclude each other among all tabs. */
async function oneTab<Value>(core: Core, id: SessionId, work: () => Promise<Value>): Promise<Value> {
  const done: Value[] = [];
  await core.ports.locks.hold(
    `parallax-bring-back-${id}`,
    async () => void done.push(await work()),
    new AbortController().signal,
  );
  return done[0] as Value;
}

/** Two sessions of one name could not be told apart in the list. */
const renamed = (dump: SessionDump, title: string): SessionDump => ({
  ...dump,
  records: dump.records.map((record) => (record.type === 'session' ? { ...record, title } : record)),
});
