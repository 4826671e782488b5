import type { Instant, SessionId } from '../domain/ids.ts';
import type { FileHandle } from './disk-handles.ts';
import type { DiskPlaces } from './disk-places.ts';

/** A copy on the person's disk that may be read without asking. */
export interface DiskCopy {
  readonly use: 'sessionFile' | 'backupFolder';
  readonly name: string;
  readonly at: Instant;
  readonly file: File;
}

/** The session file and the backups that were written here, newest first. What can't be read now is passed over. */
export async function copiesOnDisk(places: DiskPlaces, sessionId: SessionId): Promise<readonly DiskCopy[]> {
  const found: DiskCopy[] = [];
  const look = async (use: DiskCopy['use'], handle: () => Promise<FileHandle>): Promise<void> => {
    try {
      const file = await (await handle()).getFile();
      // A browser that was killed may have left an empty one.
      if (file.size === 0) return;
      found.push({ use, name: file.name, at: new Date(file.lastModified).toISOString() as Instant, file });
    } catch {
      // Moved, deleted, or not allowed without asking.
    }
  };
  const place = await places.read(sessionId, 'sessionFile');
  if (place) await look('sessionFile', async () => place.handle);
  const folder = await places.read(sessionId, 'backupFolder');
  for (const name of folder?.names ?? []) {
    await look('backupFolder', async () => (folder as NonNullable<typeof folder>).handle.getFileHandle(name));
  }
  return found.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
