import type { SessionId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { diskFailureOf, pickFailureOf, type DiskFailure } from './disk-failure.ts';
import { copiesOnDisk, type DiskCopy } from './disk-copies.ts';
import { askPermission, browserPickers, isAllowed, type Pickers } from './disk-handles.ts';
import { openDiskPlaces, type DiskPlaces, type Place } from './disk-places.ts';
import { fingerprintOf } from './fingerprint.ts';
import { writeBackup, type BackupFile } from './write-backup.ts';
import { writeSessionFile } from './write-session-file.ts';

type Use = Place['use'];
type Outcome = Promise<Result<void, DiskFailure>>;

const NOT_ALLOWED = fail({ kind: 'notAllowed' } as const);

/**
 * The person's own files, as far as the browser lets us write there. Writes of one session must not overlap: whoever
 * calls holds a lock. Pickers are handed in, because no test can drive the browser's.
 */
export function createDisk(
  pickers: Pickers | null = browserPickers(),
  places: DiskPlaces = openDiskPlaces(),
) {
  return {
    available: pickers !== null,

    async pick(
      sessionId: SessionId,
      use: Use,
      suggestedName: string,
    ): Promise<Result<{ readonly kind: 'file' | 'folder'; readonly name: string }, DiskFailure>> {
      if (!pickers) return NOT_ALLOWED;
      try {
        const place =
          use === 'sessionFile'
            ? await pickedFile(pickers, suggestedName)
            : await pickedFolder(pickers, places, sessionId);
        await places.keep(sessionId, place);
        return ok(shown(place));
      } catch (error) {
        return fail(pickFailureOf(error));
      }
    },

    async placeOf(sessionId: SessionId, use: Use) {
      const place = pickers && (await places.read(sessionId, use));
      if (!place) return null;
      const allowed = await isAllowed(place.handle).catch(() => false);
      return { place: shown(place), allowed };
    },

    async allow(sessionId: SessionId, use: Use): Outcome {
      const place = await places.read(sessionId, use);
      if (!pickers || !place) return NOT_ALLOWED;
      try {
        return (await askPermission(place.handle)) ? ok(undefined) : NOT_ALLOWED;
      } catch (error) {
        return fail(diskFailureOf(error));
      }
    },

    forget: (sessionId: SessionId, use: Use): Promise<void> => places.forget(sessionId, use),

    copies: async (sessionId: SessionId): Promise<readonly DiskCopy[]> =>
      pickers ? copiesOnDisk(places, sessionId) : [],

    async writeFile(sessionId: SessionId, content: Blob): Outcome {
      try {
        const place = pickers && (await places.read(sessionId, 'sessionFile'));
        if (!place || !(await isAllowed(place.handle))) return NOT_ALLOWED;
        return await writeSessionFile(places, sessionId, place, content);
      } catch (error) {
        return fail(diskFailureOf(error));
      }
    },

    async writeBackup(sessionId: SessionId, file: BackupFile, keep: number): Outcome {
      try {
        const place = pickers && (await places.read(sessionId, 'backupFolder'));
        if (!place || !(await isAllowed(place.handle))) return NOT_ALLOWED;
        return await writeBackup(places, sessionId, place, file, keep);
      } catch (error) {
        return fail(diskFailureOf(error));
      }
    },
  };
}

/** What it holds now is known: the picker itself has asked whether it may be replaced. */
async function pickedFile(pickers: Pickers, suggestedName: string): Promise<Place> {
  const handle = await pickers.file(suggestedName);
  return {
    use: 'sessionFile',
    pickId: crypto.randomUUID(),
    handle,
    known: [await fingerprintOf(await handle.getFile())],
  };
}

/** The folder that was there before goes on with its backups. */
async function pickedFolder(pickers: Pickers, places: DiskPlaces, sessionId: SessionId): Promise<Place> {
  const handle = await pickers.folder();
  const before = await places.read(sessionId, 'backupFolder');
  const same = before !== null && (await before.handle.isSameEntry(handle).catch(() => false));
  return { use: 'backupFolder', pickId: crypto.randomUUID(), handle, names: same ? before.names : [] };
}

const shown = ({ use, handle }: Place): { readonly kind: 'file' | 'folder'; readonly name: string } => ({
  kind: use === 'sessionFile' ? 'file' : 'folder',
  name: handle.name,
});
