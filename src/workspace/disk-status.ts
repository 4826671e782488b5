import type { SessionId } from '../domain/ids.ts';
import type { DiskPlaceStatus } from '../state/session-store.ts';
import { show, type Core } from './core.ts';
import { rememberWritten, writtenIn } from './disk-written.ts';
import { noteSavedFile } from './exports.ts';
import type { OpenSession } from './open-session.ts';
import type { DiskFailure, DiskUse } from './ports.ts';
import { readInTime } from './read-in-time.ts';

const FIELD = { sessionFile: 'file', backupFolder: 'folder' } as const;

/**
 * Looks again at what the open session has on disk: another tab, or the browser itself, may have changed it. What is
 * shown stays where that can't be known, as while the code for files can't be fetched.
 */
export async function refreshDisk(core: Core, open: OpenSession | null = core.open): Promise<void> {
  if (!open) return;
  const id = open.storage.sessionId;
  const found = await Promise.all([
    statusOf(core, id, 'sessionFile'),
    statusOf(core, id, 'backupFolder'),
  ]).catch(() => null);
  if (!found || core.open !== open) return;
  const [file, folder] = found;
  const { available } = core.ports.disk;
  show(core, { disk: { available, file, folder } });
}

async function statusOf(core: Core, id: SessionId, use: DiskUse): Promise<DiskPlaceStatus | null> {
  const placed = await readInTime(core.ports.disk.placeOf(id, use));
  if (!placed) return null;
  const { sessionId, disk } = core.session.getState();
  const known = sessionId === id ? disk[FIELD[use]] : null;
  return {
    name: placed.place.name,
    allowed: placed.allowed,
    written: writtenIn(core.ports.preferences, id, use),
    problem: known?.name === placed.place.name ? known.problem : null,
  };
}

/** A copy of the whole session is on disk. */
export async function noteWritten(core: Core, id: SessionId, use: DiskUse, seq: number): Promise<void> {
  const written = { at: core.ports.clock.now(), seq };
  rememberWritten(core.ports.preferences, id, use, written);
  change(core, id, use, { allowed: true, written, problem: null });
  await noteSavedFile(core, id, written);
}

/** Answers whether that is news: the same failure again is not worth another word. */
export function noteProblem(core: Core, id: SessionId, use: DiskUse, failure: DiskFailure): boolean {
  const problem = core.ports.describe(failure);
  const known = core.session.getState().disk[FIELD[use]]?.problem;
  change(core, id, use, { problem, ...(failure.kind === 'notAllowed' ? { allowed: false } : {}) });
  return known !== problem;
}

function change(core: Core, id: SessionId, use: DiskUse, fields: Partial<DiskPlaceStatus>): void {
  const { sessionId, disk } = core.session.getState();
  const status = disk[FIELD[use]];
  if (sessionId !== id || !status) return;
  show(core, { disk: { ...disk, [FIELD[use]]: { ...status, ...fields } } });
}
