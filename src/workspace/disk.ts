import type { SessionId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { backUp, keepBackups } from './backups.ts';
import type { Core } from './core.ts';
import { refreshDisk } from './disk-status.ts';
import { rememberWritten } from './disk-written.ts';
import { fileNameOf } from './file-name.ts';
import type { OpenSession } from './open-session.ts';
import type { DiskFailure, DiskUse } from './ports.ts';
import { saveIntoFile } from './save-session.ts';

/** Shows what the session has on disk, and keeps its backups until it is closed. */
export async function watchDisk(core: Core, open: OpenSession, closed: AbortSignal): Promise<void> {
  await refreshDisk(core, open);
  if (!closed.aborted) await keepBackups(core, open, closed);
}

/**
 * Asks where to write, and writes at once: the picker may have emptied the file, and a folder is there to be used. Does
 * not ask while a loss waits for somebody's word: what is picked may be the better copy.
 */
export async function pickDiskPlace(core: Core, use: DiskUse): Promise<Result<void, DiskFailure>> {
  const { open } = core;
  const { state } = core.session.getState();
  if (!open || !state) return fail({ kind: 'notAllowed' });
  if (!open.isWhole) return fail({ kind: 'notWhole' });
  const { disk, preferences } = core.ports;
  const id = open.storage.sessionId;
  const title = fileNameOf(state.session.title);
  const picked = await disk.pick(id, use, use === 'sessionFile' ? `${title}.parallax.json` : title);
  if (!picked.ok) return picked;
  rememberWritten(preferences, id, use, null);
  await refreshDisk(core, open);
  if (use === 'backupFolder') return backUp(core, open);
  const saved = await saveIntoFile(core, open, picked.value.name);
  if (!saved) return fail({ kind: 'diskFailed', detail: 'not every text of the session could be read' });
  return saved.ok ? ok(undefined) : saved;
}

/** Asks for permission again. Backups that waited for it are written at once. */
export async function allowDiskPlace(core: Core, use: DiskUse): Promise<Result<void, DiskFailure>> {
  const { open } = core;
  if (!open) return fail({ kind: 'notAllowed' });
  const allowed = await core.ports.disk.allow(open.storage.sessionId, use);
  await refreshDisk(core, open);
  return allowed.ok && use === 'backupFolder' ? backUp(core, open) : allowed;
}

/** Writes there no more. What was written stays where it is. */
export async function forgetDiskPlace(core: Core, use: DiskUse): Promise<void> {
  const { open } = core;
  if (!open) return;
  await forget(core, open.storage.sessionId, use);
  await refreshDisk(core, open);
}

/** For a session that is deleted: one that comes back under the same id must not write into old files. */
export async function forgetDisk(core: Core, id: SessionId): Promise<void> {
  await forget(core, id, 'sessionFile');
  await forget(core, id, 'backupFolder');
}

async function forget({ ports }: Core, id: SessionId, use: DiskUse): Promise<void> {
  await ports.disk.forget(id, use);
  rememberWritten(ports.preferences, id, use, null);
}
