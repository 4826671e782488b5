import { fail, type Result } from '../domain/result.ts';
import type { Snapshot, SnapshotFailure, SnapshotReason } from '../domain/snapshot.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { gzipped } from '../exchange/gzip.ts';
import { say, type Core } from './core.ts';
import type { OpenSession } from './open-session.ts';
import { readInTime } from './read-in-time.ts';
import { sessionContent } from './session-content.ts';
import { countsOf } from './opening.ts';

/** A change waits so long for its copy, in milliseconds: large sessions take seconds, and a disk may not answer at all. */
const PATIENCE_MS = 60_000;

/** At which change the newest copy of an open session was made. */
const madeAt = new WeakMap<OpenSession, number>();

/**
 * Keeps a whole copy of the open session, before something large happens to it. Not while a step is under way: it waits
 * for what was asked for so far. Nothing is written twice while nothing changes.
 *
 * @returns null where there is nothing new to keep
 */
export async function keepSnapshot(
  core: Core,
  why: SnapshotReason,
): Promise<Result<Snapshot, SnapshotFailure> | null> {
  const { open } = core;
  const { state } = core.session.getState();
  if (!open || !state || isEmpty(countsOf(state)) || madeAt.get(open) === state.seq) return null;
  const kept = await inTime(core, written(core, open, why));
  if (kept.ok) madeAt.set(open, kept.value.seq);
  return kept.ok ? { ok: true, value: kept.value.snapshot } : kept;
}

const isEmpty = (counts: { readonly articleCount: number; readonly annotationCount: number }): boolean =>
  counts.articleCount + counts.annotationCount === 0;

interface Written {
  readonly snapshot: Snapshot;
  readonly seq: number;
}

async function written(
  core: Core,
  open: OpenSession,
  why: SnapshotReason,
): Promise<Result<Written, SnapshotFailure>> {
  try {
    const lacksSome = !open.isWhole;
    const made = await sessionContent(core, open);
    if (!made) return fail({ kind: 'notKept', detail: 'not every text could be read' });
    const content = await gzipped(made.content);
    const at = core.ports.clock.now();
    const kept = await core.ports.snapshots.keep(
      {
        id: `${at.replace(/\D/gu, '')}-${core.ports.identity.clientId}`,
        sessionId: open.storage.sessionId,
        at,
        why,
        ...countsOf(made.state),
        form: 'sessionFile',
        ...(lacksSome && { afterLoss: true }),
      },
      content,
    );
    return kept.ok ? { ok: true, value: { snapshot: kept.value, seq: made.seq } } : kept;
  } catch (error) {
    return fail({ kind: 'notKept', detail: error instanceof Error ? error.message : String(error) });
  }
}

function inTime<Value>(
  core: Core,
  work: Promise<Result<Value, SnapshotFailure>>,
): Promise<Result<Value, SnapshotFailure>> {
  return new Promise((resolve) => {
    const callOff = core.ports.timing.after(PATIENCE_MS, () =>
      resolve(fail({ kind: 'notKept', detail: 'the browser did not answer' })),
    );
    void work.then((result) => {
      callOff();
      resolve(result);
    });
  });
}

/**
 * Does something large to the session, with a copy kept before. Where none can be kept it is done all the same, because
 * Undo takes it back; that no copy was kept is said behind what came of it. A copy takes seconds: where another session
 * was opened meanwhile nothing is done, because it was not meant.
 */
export async function withSnapshot<Value, Reason>(
  core: Core,
  why: SnapshotReason,
  work: () => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | NotOpen>> {
  const { open } = core;
  const kept = await keepSnapshot(core, why);
  // Behind what was asked for so far: it may be to open another session.
  await readInTime(core.enqueue(async () => true));
  if (core.open !== open) {
    say(core, 'Another session was opened before this was done, so nothing was changed.', 'problem');
    return fail({ kind: 'notFound' });
  }
  const result = await work();
  if (kept && !kept.ok) say(core, sentenceOfNoCopy(kept.reason), 'problem');
  return result;
}

/** The session that something was asked for is not the open one. */
export type NotOpen = Extract<StorageFailure, { readonly kind: 'notFound' }>;

const sentenceOfNoCopy = (failure: SnapshotFailure): string =>
  failure.kind === 'full'
    ? 'Done. No copy was kept before it, because the browser’s storage is full; Undo takes it back.'
    : `Done. No copy could be kept before it (${failure.detail}); Undo takes it back.`;
