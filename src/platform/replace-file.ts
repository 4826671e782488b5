import { fail, ok, type Result } from '../domain/result.ts';
import type { DiskFailure } from './disk-failure.ts';
import type { FileHandle } from './disk-handles.ts';
import { fingerprintOf } from './fingerprint.ts';

/**
 * Puts the content in the file's place, whole or not at all, and reads it back. `found` is the file as it was looked at
 * before: one that was written meanwhile is left alone. Throws what the browser throws.
 */
export async function replaceFile(
  handle: FileHandle,
  content: Blob,
  found: Pick<File, 'size' | 'lastModified'>,
): Promise<Result<void, DiskFailure>> {
  const swap = await handle.createWritable();
  try {
    await swap.write(content);
    const now = await handle.getFile();
    if (now.size !== found.size || now.lastModified !== found.lastModified) {
      await swap.abort();
      return fail({ kind: 'changedOutside' });
    }
  } catch (error) {
    // The file itself was not touched; a swap that can't be dropped is the browser's to clean up.
    await swap.abort().catch(() => undefined);
    throw error;
  }
  await swap.close();
  const [written, wanted] = await Promise.all([
    handle.getFile().then((file) => fingerprintOf(file)),
    fingerprintOf(content),
  ]);
  return written.sha256 === wanted.sha256
    ? ok(undefined)
    : fail({ kind: 'diskFailed', detail: 'the file does not hold what was written' });
}
