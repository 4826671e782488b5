import { readStore, type StoreRows } from './read-store.ts';

/** All stores of a database, by name. */
export type Everything = ReadonlyMap<string, StoreRows>;

export async function readEverything(db: IDBDatabase): Promise<Everything> {
  const stores = new Map<string, StoreRows>();
  for (const name of db.objectStoreNames) stores.set(name, await readStore(db, name));
  return stores;
}

export const rowsIn = (stores: Everything, name: string): readonly unknown[] => stores.get(name)?.rows ?? [];

export const unreadableIn = (stores: Everything): readonly string[] =>
  [...stores.values()].flatMap(({ unreadable }) => unreadable);
