import { readInSlices, readStore, type StoreRows } from './read-store.ts';

/** All stores of a database, by name. */
export type Everything = ReadonlyMap<string, StoreRows>;

/**
 * Reads all of it as it was at one moment, as long as nothing in it is damaged. Of what is damaged each store is read by
 * itself: what another tab commits meanwhile is then in some of them only. The newest log row is told by `meta`, which is
 * read first: where that still is the newest later on, nothing was committed meanwhile.
 */
export async function readEverything(db: IDBDatabase): Promise<Everything> {
  const names = [...db.objectStoreNames];
  const stores = new Map<string, StoreRows>(names.map((name) => [name, { rows: [], unreadable: [] }]));
  const transaction = names.length > 0 ? transactionOver(db, names) : null;
  for (const name of names.toSorted((a, b) => Number(b === 'meta') - Number(a === 'meta'))) {
    const rows = await readWithin(transaction, name);
    stores.set(name, rows ? { rows, unreadable: [] } : await readStore(db, name));
  }
  return stores;
}

/** Null for a connection that has ended. */
function transactionOver(db: IDBDatabase, names: readonly string[]): IDBTransaction | null {
  try {
    return db.transaction([...names], 'readonly');
  } catch {
    return null;
  }
}

/** Null where that fails, or where the transaction has come to its end. */
async function readWithin(
  transaction: IDBTransaction | null,
  name: string,
): Promise<readonly unknown[] | null> {
  try {
    return transaction && (await readInSlices(transaction.objectStore(name)));
  } catch {
    return null;
  }
}

export const rowsIn = (stores: Everything, name: string): readonly unknown[] => stores.get(name)?.rows ?? [];

export const unreadableIn = (stores: Everything): readonly string[] =>
  [...stores.values()].flatMap(({ unreadable }) => unreadable);
