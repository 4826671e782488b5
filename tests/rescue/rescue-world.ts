import type { SessionId } from '../../src/domain/ids.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { createHasher } from '../../src/platform/hash.ts';
import { downloadSession } from '../../src/rescue/download.ts';
import { databaseNameOf } from '../../src/storage/session-database.ts';
import { sampleSession } from '../exchange/sample-session.ts';
import { browser, value } from '../storage/storage-world.ts';
import { dumpOf } from '../support/merge-world.ts';

const { sha256 } = createHasher();

/** What a file holds once it is opened again. */
export async function opensAs(content: string): Promise<SessionDump> {
  const read = value(await readSessionFile(content, sha256));
  if (read.kind !== 'session') throw new Error(`Opens as ${read.kind}`);
  return read.dump;
}

export const SAMPLE = 'session-sample' as SessionId;

/** The sample session, with its log, in a browser in which no tab is open. */
export async function stored() {
  const { state, log } = await sampleSession();
  const world = browser();
  const tab = world.catalog();
  value(await tab.create(SAMPLE, dumpOf(state, log)));
  return { ...world, tab, state, log };
}

/** Reaches into a database behind Parallax's back, as damage or a newer version does. */
export function meddle(
  indexedDB: IDBFactory,
  id: SessionId,
  work: (stores: (name: string) => IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseNameOf(id));
    request.addEventListener('error', () => reject(new Error('not opened')));
    request.addEventListener('success', () => {
      const db = request.result;
      const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
      work((name) => transaction.objectStore(name));
      transaction.addEventListener('complete', () => {
        db.close();
        resolve();
      });
    });
  });
}

/** Every row and the native version of a database, to see that nothing has changed. */
export async function contentOf(indexedDB: IDBFactory, id: SessionId): Promise<string> {
  const rows: unknown[] = [];
  await meddle(indexedDB, id, (stores) => {
    for (const name of ['articles', 'texts', 'annotations', 'others', 'changes', 'counters', 'meta']) {
      const request = stores(name).getAll();
      request.addEventListener('success', () => rows.push([name, request.result]));
    }
  });
  return JSON.stringify([rows, (await indexedDB.databases()).toSorted()]);
}

/** Downloads as the page does and gives what was said beside the file. */
export async function rescued(
  factory: IDBFactory,
  id: SessionId,
  form: 'sessionFile' | 'raw' = 'sessionFile',
): Promise<{ readonly said: string; readonly name: string; readonly content: string }> {
  const saved: { readonly name: string; readonly content: Blob }[] = [];
  const files = { save: (file: (typeof saved)[number]) => void saved.push(file) };
  const said = value(await downloadSession({ factory, files, sha256 }, databaseNameOf(id), 'Talks', form));
  const [file] = saved;
  if (!file) throw new Error('Nothing was saved');
  return { said, name: file.name, content: await file.content.text() };
}
