import type { SessionId } from '../domain/ids.ts';
import { fail, type Result } from '../domain/result.ts';
import type { DiskFailure } from './disk-failure.ts';
import type { FolderHandle } from './disk-handles.ts';
import type { DiskPlaces, FolderPlace } from './disk-places.ts';
import { replaceFile } from './replace-file.ts';

export interface BackupFile {
  readonly stem: string;
  readonly name: string;
  readonly content: Blob;
}

/** Adds a backup, and only when that is whole on disk lets go of the oldest. Throws what the browser throws. */
export async function writeBackup(
  places: DiskPlaces,
  sessionId: SessionId,
  place: FolderPlace,
  { stem, name, content }: BackupFile,
  keep: number,
): Promise<Result<void, DiskFailure>> {
  const { handle } = place;
  const free = await freeName(handle, name);
  const names = [...place.names, free];
  // Before the file is made: one that a killed browser leaves behind is then known as ours.
  await places.update(sessionId, { ...place, names });
  const added = await addBackup(handle, free, content);
  if (!added.ok) return added;
  await places.update(sessionId, { ...place, names: await removeOldest(handle, stem, names, keep) });
  return added;
}

/** `-YYYYMMDD-HHMMSS`, a counter where a second saw two, and the ending of a session file. */
const AFTER_STEM = /^-(\d{8}-\d{6})(?:-(\d+))?\.parallax\.json$/;

/** Sorts by time; null for a name that no backup of this stem bears. */
function timeOf(stem: string, name: string): string | null {
  const [, stamp, counter = '1'] = (name.startsWith(stem) && AFTER_STEM.exec(name.slice(stem.length))) || [];
  return stamp ? `${stamp}-${counter.padStart(6, '0')}` : null;
}

/** The name, or the next one that is free: nothing that is there is ever written over. */
async function freeName(folder: FolderHandle, name: string): Promise<string> {
  const dot = name.indexOf('.parallax.json');
  for (let count = 1; ; count += 1) {
    const next = count === 1 ? name : `${name.slice(0, dot)}-${count}${name.slice(dot)}`;
    if ((await fileIn(folder, next)) === 'none') return next;
  }
}

/** Writes a new file and reads it back. Of one that fails nothing stays. Throws what the browser throws. */
async function addBackup(
  folder: FolderHandle,
  name: string,
  content: Blob,
): Promise<Result<void, DiskFailure>> {
  const file = await folder.getFileHandle(name, { create: true });
  const withdraw = (): Promise<void> => folder.removeEntry(name).catch(() => undefined);
  try {
    const empty = await file.getFile();
    if (empty.size > 0) return fail({ kind: 'changedOutside' });
    const written = await replaceFile(file, content, empty);
    if (!written.ok) await withdraw();
    return written;
  } catch (error) {
    await withdraw();
    throw error;
  }
}

/**
 * Removes the oldest beyond `keep`, among the files that were written here under this stem: everything else in the
 * folder is somebody's. A browser that was killed may have left empty files; they neither count nor outlive the rest.
 * Answers with the names that are still there. A file that can't be removed now is tried again the next time.
 */
async function removeOldest(
  folder: FolderHandle,
  stem: string,
  names: readonly string[],
  keep: number,
): Promise<readonly string[]> {
  const ours = names
    .flatMap((name) => ({ name, time: timeOf(stem, name) }))
    .filter(({ time }) => time !== null)
    .toSorted((a, b) => ((a.time ?? '') < (b.time ?? '') ? 1 : -1));
  const gone = new Set<string>();
  let whole = 0;
  for (const { name } of ours) {
    const file = await fileIn(folder, name);
    if (file === 'none') gone.add(name);
    else if (file === 'other') continue;
    else if (whole >= keep)
      await folder
        .removeEntry(name)
        .then(() => gone.add(name))
        .catch(() => undefined);
    else if (file.size > 0) whole += 1;
  }
  return names.filter((name) => !gone.has(name));
}

/** `other`: something is there, but no file that can be read. */
async function fileIn(folder: FolderHandle, name: string): Promise<File | 'none' | 'other'> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotFoundError' ? 'none' : 'other';
  }
}
