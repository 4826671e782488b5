import { fail, ok, type Result } from '../domain/result.ts';
import { say, type Core } from './core.ts';
import { alone } from './disk-alone.ts';
import { noteProblem, noteWritten, refreshDisk } from './disk-status.ts';
import { exportAs } from './exports.ts';
import type { OpenSession } from './open-session.ts';
import type { DiskFailure } from './ports.ts';
import { readInTime } from './read-in-time.ts';
import { sessionContent } from './session-content.ts';
import type { Failure } from './workspace.ts';

/**
 * Into the session's own file; a download where there is none, where the person does not allow it now, and where only
 * a part of the session can be read. From a click or a key: the browser may ask. Says what came of it.
 */
export async function saveSession(core: Core): Promise<Result<string, Failure | DiskFailure>> {
  const { open } = core;
  if (!open) return fail({ kind: 'notFound' });
  const { disk } = core.ports;
  // The file may hold what is missing here: until somebody has decided, it stays as it is.
  if (!open.isWhole) return download(core);
  const id = open.storage.sessionId;
  const placed = await readInTime(disk.placeOf(id, 'sessionFile'));
  if (!placed) return download(core);
  const allowed = placed.allowed || (await disk.allow(id, 'sessionFile')).ok;
  await refreshDisk(core, open);
  if (!allowed) return download(core);
  return (await saveIntoFile(core, open, placed.place.name)) ?? download(core);
}

async function download(core: Core): Promise<Result<string, Failure>> {
  const done = await exportAs(core, 'session', { kind: 'session' });
  if (!done.ok) say(core, core.ports.describe(done.reason), 'problem');
  return done;
}

/** Null when not everything could be read, and nothing was written. */
export async function saveIntoFile(
  core: Core,
  open: OpenSession,
  name: string,
): Promise<Result<string, DiskFailure> | null> {
  const id = open.storage.sessionId;
  const saved = await alone(core, id, async () => {
    // Made while no other tab writes: the newest content comes last.
    const made = await sessionContent(core, open);
    if (!made) return ok(null);
    const written = await core.ports.disk.writeFile(id, made.content);
    if (written.ok) await noteWritten(core, id, 'sessionFile', made.seq);
    return written.ok ? ok(name) : written;
  });
  if (!saved.ok) {
    noteProblem(core, id, 'sessionFile', saved.reason);
    say(core, core.ports.describe(saved.reason), 'problem');
    return saved;
  }
  if (saved.value === null) return null;
  say(core, `Saved ${name}.`);
  return ok(saved.value);
}
