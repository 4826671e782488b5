import type { SessionId } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { diskFailureOf, pickFailureOf, type DiskFailure } from '../disk-failure.ts';
import type { FileHandle } from '../disk-handles.ts';
import { fingerprintOf, knownAs, type Fingerprint } from '../fingerprint.ts';
import { replaceFile } from '../replace-file.ts';
import { fileNameIn, nextCopyName } from './copy-name.ts';

/** Where one copy goes. */
export interface CopyPlace {
  readonly name: string;
  /** `certain`: it was read back. A download may still be refused or end in a folder nobody knows. */
  write(content: Blob): Promise<Result<{ readonly certain: boolean }, DiskFailure>>;
}

interface Saver {
  save(file: { readonly name: string; readonly mediaType: string; readonly content: Blob }): void;
}

type PickFile = (options: object) => Promise<FileHandle>;

/**
 * Writes copies of the page: each session into a file that a person has picked, and again into that one as long as it is
 * what was written there last; a download with the next number where the browser can't pick.
 */
export function createPageFiles(
  downloads: Saver,
  address: string = location.href,
  pick: PickFile | null = browserPicker(),
) {
  let lastName = fileNameIn(address);
  const picked = new Map<SessionId, { readonly handle: FileHandle; readonly written: Fingerprint }>();

  const download = (name: string): CopyPlace => ({
    name,
    write: async (content) => {
      downloads.save({ name, mediaType: 'text/html', content });
      lastName = name;
      return ok({ certain: false });
    },
  });

  const file = (id: SessionId, handle: FileHandle, known: Fingerprint | null): CopyPlace => ({
    name: handle.name,
    async write(content) {
      try {
        const found = await handle.getFile();
        if (known && !(await knownAs(found, [known]))) {
          picked.delete(id);
          return fail({ kind: 'changedOutside' });
        }
        const replaced = await replaceFile(handle, content, found);
        if (!replaced.ok) return replaced;
        picked.set(id, { handle, written: await fingerprintOf(content) });
        lastName = handle.name;
        return ok({ certain: true });
      } catch (error) {
        picked.delete(id);
        return fail(diskFailureOf(error));
      }
    },
  });

  return {
    /** From a click or a key: the browser may ask the person for the place. */
    async place(id: SessionId, stem: string): Promise<Result<CopyPlace, DiskFailure>> {
      const before = picked.get(id);
      if (before) return ok(file(id, before.handle, before.written));
      const name = nextCopyName(stem, lastName);
      if (!pick) return ok(download(name));
      try {
        const types = [{ description: 'Parallax page', accept: { 'text/html': ['.html'] } }];
        return ok(file(id, await pick({ id: 'parallax-page', suggestedName: name, types }), null));
      } catch (error) {
        return fail(pickFailureOf(error));
      }
    },
  };
}

interface PickingWindow {
  showSaveFilePicker?: PickFile;
}

function browserPicker(page: PickingWindow = globalThis as PickingWindow): PickFile | null {
  // Called on the page: a picker taken off its window refuses.
  return page.showSaveFilePicker ? (options) => page.showSaveFilePicker?.(options) ?? Promise.reject() : null;
}
