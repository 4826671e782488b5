import type { SessionId } from '../domain/ids.ts';
import { fail, type Result } from '../domain/result.ts';
import type { DiskFailure } from './disk-failure.ts';
import type { DiskPlaces, FilePlace } from './disk-places.ts';
import { fingerprintOf, knownAs } from './fingerprint.ts';
import { replaceFile } from './replace-file.ts';

/** Replaces the session's file, unless it holds what nobody wrote here. Throws what the browser throws. */
export async function writeSessionFile(
  places: DiskPlaces,
  sessionId: SessionId,
  place: FilePlace,
  content: Blob,
): Promise<Result<void, DiskFailure>> {
  const { handle, known } = place;
  const found = await handle.getFile();
  const current = await knownAs(found, known);
  if (!current) return fail({ kind: 'changedOutside' });
  const next = await fingerprintOf(content);
  // Before the file is replaced: a browser that is killed right behind that would not know its own work again.
  await places.update(sessionId, { ...place, known: [current, next] });
  const replaced = await replaceFile(handle, content, found);
  if (replaced.ok) await places.update(sessionId, { ...place, known: [next] });
  return replaced;
}
