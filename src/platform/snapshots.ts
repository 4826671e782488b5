import type { SessionId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import {
  isSnapshot,
  newestFirst,
  type NewSnapshot,
  type Snapshot,
  type SnapshotFailure,
} from '../domain/snapshot.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { SnapshotPlace } from './snapshot-place.ts';

/** How many copies of one session stay, and how many bytes those of all sessions may take. */
const KEEP = { perSession: 10, bytes: 200_000_000 } as const;

/** Whole copies of sessions. @param place null where this browser has no room to keep any */
export function createSnapshots(
  place: SnapshotPlace | null,
  limits: { readonly perSession: number; readonly bytes: number } = KEEP,
) {
  const all = async (): Promise<readonly Snapshot[]> =>
    place ? (await place.list()).filter(isSnapshot).toSorted(newestFirst) : [];

  const write = async (target: SnapshotPlace, made: Snapshot, content: Blob): Promise<void> => {
    try {
      await target.write(made, content);
      if ((await fingerprintOf(await target.read(made))).sha256 !== made.sha256) {
        throw new DOMException('the copy does not hold what was written', 'DataError');
      }
    } catch (error) {
      await target.remove(made).catch(() => undefined);
      throw error;
    }
  };

  /** @returns whether any was removed */
  const letGo = async (target: SnapshotPlace, kept: string | null): Promise<boolean> => {
    const going = tooMany(await all(), limits).filter(({ id }) => id !== kept);
    for (const one of going) await target.remove(one).catch(() => undefined);
    return going.length > 0;
  };

  return {
    async list(sessionId?: SessionId): Promise<readonly Snapshot[]> {
      const found = await all().catch(() => []);
      return sessionId === undefined ? found : found.filter((one) => one.sessionId === sessionId);
    },

    async keep(snapshot: NewSnapshot, content: Blob): Promise<Result<Snapshot, SnapshotFailure>> {
      if (!place) return fail({ kind: 'notKept', detail: 'this browser has no place for copies' });
      const made: Snapshot = { ...snapshot, ...(await fingerprintOf(content)) };
      try {
        const before = (await all()).filter(({ sessionId }) => sessionId === made.sessionId);
        const [newest] = before;
        if (newest?.sha256 === made.sha256 && (await isWhole(place, newest))) return ok(newest);
        // The room of the oldest copies may do; what lacks something never takes the place of what may hold it.
        const mayGo = made.afterLoss ? [] : goingFirst(before);
        await writeWithRoom(place, mayGo, () => write(place, made, content));
        await letGo(place, made.id).catch(() => false);
        return ok(made);
      } catch (error) {
        return fail(isFull(error) ? { kind: 'full' } : { kind: 'notKept', detail: String(error) });
      }
    },

    async read(snapshot: Snapshot): Promise<Blob | null> {
      try {
        const content = await place?.read(snapshot);
        return content && (await fingerprintOf(content)).sha256 === snapshot.sha256 ? content : null;
      } catch {
        return null;
      }
    },

    async forget(sessionId: SessionId): Promise<void> {
      await place?.removeAll(sessionId).catch(() => undefined);
    },
  };
}

const isFull = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

async function isWhole(place: SnapshotPlace, snapshot: Snapshot): Promise<boolean> {
  try {
    return (await fingerprintOf(await place.read(snapshot))).sha256 === snapshot.sha256;
  } catch {
    return false;
  }
}

/** Writes, and while the disk is full lets one copy after the other go and writes again: not one more than needed. */
async function writeWithRoom(
  place: SnapshotPlace,
  mayGo: readonly Snapshot[],
  write: () => Promise<void>,
): Promise<void> {
  const [next, ...others] = mayGo;
  try {
    await write();
  } catch (error) {
    if (!isFull(error) || !next) throw error;
    await place.remove(next).catch(() => undefined);
    await writeWithRoom(place, others, write);
  }
}

/** Copies of one session, given newest first, in the order in which they may go: those made after a loss, then the oldest. */
function goingFirst(ofSession: readonly Snapshot[]): readonly Snapshot[] {
  const stay = staying(ofSession);
  const oldestFirst = ofSession.toReversed().filter((one) => !stay.has(one));
  return [
    ...oldestFirst.filter(({ afterLoss }) => afterLoss),
    ...oldestFirst.filter(({ afterLoss }) => !afterLoss),
  ];
}

/** Given newest first: of each session the newest copy, and the newest that lacks nothing and opens as a session file. */
function staying(snapshots: readonly Snapshot[]): ReadonlySet<Snapshot> {
  const newest = new Map<string, Snapshot>();
  for (const one of snapshots.toReversed()) {
    newest.set(one.sessionId, one);
    if (!one.afterLoss && one.form === 'sessionFile') newest.set(`whole ${one.sessionId}`, one);
  }
  return new Set(newest.values());
}

/**
 * Those that have to go, given newest first. Copies made after a loss are counted by themselves, and only get the bytes
 * that the others leave: they never push out what may hold what was lost.
 */
export function tooMany(
  snapshots: readonly Snapshot[],
  { perSession, bytes }: { readonly perSession: number; readonly bytes: number },
): readonly Snapshot[] {
  const stay = staying(snapshots);
  let room = bytes;
  const goingAmong = (some: readonly Snapshot[]): readonly Snapshot[] => {
    const counts = new Map<SessionId, number>();
    return some.filter((one) => {
      const before = counts.get(one.sessionId) ?? 0;
      counts.set(one.sessionId, before + 1);
      room -= one.bytes;
      return !stay.has(one) && (before >= perSession || room < 0);
    });
  };
  return [
    ...goingAmong(snapshots.filter(({ afterLoss }) => !afterLoss)),
    ...goingAmong(snapshots.filter(({ afterLoss }) => afterLoss)),
  ];
}
