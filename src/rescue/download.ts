import { fail, ok, type Result } from '../domain/result.ts';
import type { Sha256 } from '../exchange/importer.ts';
import { readEverything } from './everything.ts';
import { openAsItIs, type NotOpened } from './open-as-it-is.ts';
import { rawCopy } from './raw-copy.ts';
import { savedFile, savedRaw, savedRawBecause } from './sentences.ts';
import { readBackWith, sessionFileFrom } from './session-file.ts';

export interface DownloadParts {
  readonly factory: IDBFactory;
  readonly files: {
    save(file: { readonly name: string; readonly mediaType: string; readonly content: Blob }): void;
  };
  readonly sha256: Sha256;
}

const JSON_TYPE = 'application/json';

/**
 * Hands out one session: as a session file where that can be made and read back, else as a raw copy.
 *
 * @param stem the file's name without an ending
 * @returns what was saved, in words
 */
export async function downloadSession(
  { factory, files, sha256 }: DownloadParts,
  databaseName: string,
  stem: string,
  form: 'sessionFile' | 'raw',
): Promise<Result<string, NotOpened>> {
  const opened = await openAsItIs(factory, databaseName);
  if (!opened.ok) return fail(opened.reason);
  const stores = await readEverything(opened.value);
  opened.value.close();
  const rescued = form === 'sessionFile' ? await sessionFileFrom(stores, readBackWith(sha256)) : null;
  if (rescued?.ok) {
    const name = `${stem}.parallax.json`;
    files.save({ name, mediaType: JSON_TYPE, content: rescued.value.content });
    return ok(savedFile(name, rescued.value.withoutLog));
  }
  const name = `${stem} as stored.json`;
  files.save({ name, mediaType: JSON_TYPE, content: new Blob([...rawCopy(stores)], { type: JSON_TYPE }) });
  return ok(rescued ? savedRawBecause(name, rescued.reason) : savedRaw(name));
}
