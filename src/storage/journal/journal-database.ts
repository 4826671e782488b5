import type { Sealed } from './seal.ts';

/** A row is sealed in parts: first what is said, then each file that came with it. */
export type SealedRow = readonly Sealed[];

export interface JournalDatabase {
  /** In the order in which they were written. */
  rows(): Promise<readonly unknown[]>;
  append(row: SealedRow): Promise<void>;
  /** In one step: either the rows that were there or these. */
  replace(rows: readonly SealedRow[]): Promise<void>;
  readSettings(): Promise<unknown>;
  writeSettings(settings: Sealed): Promise<void>;
  close(): void;
}

const ROWS = 'rows';
const SETTINGS = 'settings';

/**
 * The one database of a page. Every page on this disk may read it (Chromium and WebKit give them all the same storage),
 * so that all it shows is how many rows there are and how long. Rejects where the browser gives no storage.
 */
export async function openJournalDatabase(pageId: string, factory: IDBFactory): Promise<JournalDatabase> {
  const opening = factory.open(`parallax-page-${pageId}`, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(ROWS, { autoIncrement: true });
    opening.result.createObjectStore(SETTINGS);
  };
  const db = await answerOf(opening);
  db.onversionchange = () => db.close();

  /** Resolves when the disk has it, not when the browser has heard of it. */
  const write = (stores: string, change: (store: IDBObjectStore) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
      change(transaction.objectStore(stores));
    });

  return {
    rows: () => answerOf(db.transaction(ROWS).objectStore(ROWS).getAll()),
    append: (row) => write(ROWS, (store) => void store.add(row)),
    replace: (rows) =>
      write(ROWS, (store) => {
        store.clear();
        for (const row of rows) store.add(row);
      }),
    readSettings: () => answerOf(db.transaction(SETTINGS).objectStore(SETTINGS).get(SETTINGS)),
    writeSettings: (settings) => write(SETTINGS, (store) => void store.put(settings, SETTINGS)),
    close: () => db.close(),
  };
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
