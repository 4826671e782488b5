import type { Instant } from '../domain/ids.ts';
import { fail, type Result } from '../domain/result.ts';
import { say, type Core } from './core.ts';
import { alone } from './disk-alone.ts';
import { noteProblem, noteWritten, refreshDisk } from './disk-status.ts';
import { changesSince, writtenIn, type Written } from './disk-written.ts';
import type { OpenSession } from './open-session.ts';
import type { Clock, DiskFailure } from './ports.ts';
import { readInTime } from './read-in-time.ts';
import { sessionContent } from './session-content.ts';

/** A backup is never further behind than this many changes, nor than this many milliseconds. */
const EVERY_CHANGES = 200;
const EVERY_MS = 5 * 60_000;
/** How many stay in the folder. */
const KEEP = 10;

/** Writes a backup now; none while a loss waits for somebody's word. A failure is told when it is news. */
export async function backUp(core: Core, open: OpenSession): Promise<Result<void, DiskFailure>> {
  if (!open.isWhole) {
    const refused = { kind: 'notWhole' } as const;
    if (core.open === open) say(core, core.ports.describe(refused), 'problem');
    return fail(refused);
  }
  const id = open.storage.sessionId;
  const done = await alone<void, DiskFailure>(core, id, async () => {
    const made = await sessionContent(core, open);
    if (!made) return fail({ kind: 'diskFailed', detail: 'not every text of the session could be read' });
    const { stem, content, seq } = made;
    const name = `${stem}-${stampOf(core.ports.clock.now())}.parallax.json`;
    const written = await core.ports.disk.writeBackup(id, { stem, name, content }, KEEP);
    if (written.ok) await noteWritten(core, id, 'backupFolder', seq);
    return written;
  });
  if (!done.ok && core.open === open && noteProblem(core, id, 'backupFolder', done.reason)) {
    say(core, core.ports.describe(done.reason), 'problem');
  }
  return done;
}

/** `20250322-120000`, in UTC: sorts by time, also when clocks are put back. */
const stampOf = (at: Instant): string => at.slice(0, 19).replace(/[-:]/g, '').replace('T', '-');

/** Keeps the folder up to date until the signal is aborted. Of all tabs one does, and when it dies the next. */
export const keepBackups = (core: Core, open: OpenSession, stop: AbortSignal): Promise<void> =>
  core.ports.locks.hold(
    `parallax-backup-${open.storage.sessionId}`,
    (held) => whileHeld(core, open, held),
    stop,
  );

async function whileHeld(core: Core, open: OpenSession, stop: AbortSignal): Promise<void> {
  let failed: Written | null = null;
  let own: Written | null = null;
  while (!stop.aborted) {
    const wait = dueIn(core, open, failed, own);
    if (wait === null || wait > 0) {
      await nextNews(core, wait, stop);
      continue;
    }
    await core.ports.timing.idle();
    if (stop.aborted) return;
    const { seq } = core.session.getState().state ?? { seq: 0 };
    const done = await occasion(core, open);
    const tried = { at: core.ports.clock.now(), seq };
    failed = done ? null : tried;
    // Where nothing can be remembered, a backup would look overdue as soon as it is written.
    if (done) own = tried;
  }
}

/** Whether a backup was written. Without a folder, or while it must not be written, there is nothing to say. */
async function occasion(core: Core, open: OpenSession): Promise<boolean> {
  try {
    const placed = await readInTime(core.ports.disk.placeOf(open.storage.sessionId, 'backupFolder'));
    // What is on disk may not be known yet, where the first look at it failed.
    if (!placed?.allowed || !core.session.getState().disk.folder) await refreshDisk(core, open);
    if (placed?.allowed) return (await backUp(core, open)).ok;
  } catch (error) {
    // Whatever goes wrong with a copy must not end the copies to come.
    const detail = error instanceof Error ? error.message : String(error);
    noteProblem(core, open.storage.sessionId, 'backupFolder', { kind: 'diskFailed', detail });
  }
  return false;
}

/**
 * Milliseconds until a backup is due; null while the last one holds everything. One that failed is tried again after
 * as many changes, or as long, as one that did not.
 */
function dueIn(core: Core, open: OpenSession, failed: Written | null, own: Written | null): number | null {
  const { clock, preferences } = core.ports;
  // Ten backups of what is left would push the last whole one out.
  if (!open.isWhole) return null;
  const seq = core.session.getState().state?.seq ?? 0;
  const kept = writtenIn(preferences, open.storage.sessionId, 'backupFolder');
  const behind = Math.min(changesSince(kept, seq), changesSince(own, seq));
  if (behind === 0) return null;
  if (failed && seq - failed.seq < EVERY_CHANGES) return fromNow(clock, failed.at);
  if (failed || behind >= EVERY_CHANGES) return 0;
  // The oldest change that is nowhere else counts, also when another tab made it and is gone.
  const first = open.log.find((change) => change.seq > seq - behind);
  return fromNow(clock, first?.at ?? clock.now());
}

/** Clocks are put back and forth: it is never longer than from now. */
const fromNow = (clock: Clock, since: Instant): number =>
  Math.min(Math.max(Date.parse(since) + EVERY_MS - Date.parse(clock.now()), 0), EVERY_MS);

/** Resolves when that time is over, when there are other changes than now, when a loss was settled, or when the signal is aborted. */
function nextNews({ ports, session }: Core, ms: number | null, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const seq = session.getState().state?.seq;
    const { trouble } = session.getState();
    const callOff = ms === null ? () => undefined : ports.timing.after(ms, () => done());
    const unsubscribe = session.subscribe((now) => {
      if (now.state?.seq !== seq || now.trouble !== trouble) done();
    });
    const done = (): void => {
      callOff();
      unsubscribe();
      stop.removeEventListener('abort', done);
      resolve();
    };
    stop.addEventListener('abort', done);
  });
}
