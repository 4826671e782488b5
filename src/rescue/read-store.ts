import { SLICE } from '../storage/read-in-slices.ts';

/** The rows of one store, and the keys of those that the browser itself can't read any more. */
export interface StoreRows {
  readonly rows: readonly unknown[];
  readonly unreadable: readonly string[];
}

const NOTHING: StoreRows = { rows: [], unreadable: [] };

/**
 * All rows of a store; nothing where there is no such store. One damaged value fails the reading of all, so then each is
 * asked for by its key.
 */
export async function readStore(db: IDBDatabase, name: string): Promise<StoreRows> {
  if (!db.objectStoreNames.contains(name)) return NOTHING;
  try {
    return { rows: await readInSlices(storeIn(db, name)), unreadable: [] };
  } catch {
    return readOneByOne(db, name);
  }
}

const storeIn = (db: IDBDatabase, name: string): IDBObjectStore =>
  db.transaction(name, 'readonly').objectStore(name);

/** All rows in the order of their keys, which stand in them. Fails where one can't be read. */
export function readInSlices(store: IDBObjectStore): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const rows: unknown[] = [];
    const ask = (range?: IDBKeyRange): void => {
      const request = store.getAll(range, SLICE);
      request.addEventListener('error', (event) => {
        event.preventDefault();
        reject(request.error ?? new Error('the browser did not say why'));
      });
      request.addEventListener('success', () => {
        const slice: readonly unknown[] = request.result;
        // The database looks for the next while these are taken.
        const isLast = slice.length < SLICE;
        try {
          if (!isLast) ask(IDBKeyRange.lowerBound(keyOf(slice.at(-1), store.keyPath), true));
          for (const row of slice) rows.push(row);
          if (isLast) resolve(rows);
        } catch (error) {
          reject(error as Error);
        }
      });
    };
    ask();
  });
}

function keyOf(row: unknown, keyPath: IDBObjectStore['keyPath']): unknown {
  const fields = row as Readonly<Record<string, unknown>>;
  return typeof keyPath === 'string'
    ? fields[keyPath]
    : (keyPath as readonly string[]).map((part) => fields[part]);
}

async function readOneByOne(db: IDBDatabase, name: string): Promise<StoreRows> {
  const rows: unknown[] = [];
  const unreadable: string[] = [];
  let keys: readonly IDBValidKey[];
  try {
    keys = await ask(db, name, (store) => store.getAllKeys());
  } catch {
    return { rows, unreadable: [`all of ${name}`] };
  }
  for (const key of keys) {
    try {
      rows.push(await ask<unknown>(db, name, (store) => store.get(key)));
    } catch {
      unreadable.push(`${name} ${JSON.stringify(key)}`);
    }
  }
  return { rows, unreadable };
}

/** The newest row of a store with growing keys, or undefined. */
export async function lastRow(db: IDBDatabase, name: string): Promise<unknown> {
  if (!db.objectStoreNames.contains(name)) return undefined;
  try {
    const cursor = await ask(db, name, (store) => store.openCursor(null, 'prev'));
    return cursor?.value as unknown;
  } catch {
    return undefined;
  }
}

/** A transaction for each question: one that failed is at its end. */
function ask<Value>(
  db: IDBDatabase,
  name: string,
  question: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const request = question(storeIn(db, name));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('the browser did not say why'));
    });
  });
}
