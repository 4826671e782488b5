import type { IndexableType, Table } from 'dexie';

/** Copying so many rows for the database takes some 20 ms, in which the page answers nothing. */
const SLICE = 500;

/** Writes rows that must not be there yet; runs inside a transaction, which an error ends. */
export async function addInSlices(
  table: Table<unknown, IndexableType>,
  rows: readonly unknown[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) await table.bulkAdd(rows.slice(at, at + SLICE));
}

/** Writes rows, also in the place of others; runs inside a transaction, which an error ends. */
export async function putInSlices(
  table: Table<unknown, IndexableType>,
  rows: readonly unknown[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) await table.bulkPut(rows.slice(at, at + SLICE));
}
