import type { IndexableType, Table } from 'dexie';
import { eachSliceOf } from './read-in-slices.ts';

type Rows = Table<unknown, IndexableType>;
type Key = string | [string, string];

/** So many look-ups hold up nothing. */
const FEW = 500;
/** From this share of a table on, reading all of it takes less than a look-up for each row. */
const MOST = 1 / 4;

/**
 * The rows under these keys, each in the place of its key; undefined where there is none. Runs inside a transaction. Of
 * 50,000 records that a merge brings most are not there: their keys tell that at once.
 */
export async function rowsAt(table: Rows, keys: readonly Key[]): Promise<readonly unknown[]> {
  if (keys.length <= FEW) return table.bulkGet([...keys]);
  const all = await table.toCollection().primaryKeys();
  const there = new Set(all.map((key) => nameOf(key as Key)));
  const wanted = keys.filter((key) => there.has(nameOf(key)));
  const rows = new Map<string, unknown>();
  if (wanted.length > FEW && wanted.length > all.length * MOST) {
    await eachSliceOf(table, (slice, keyOf) => {
      for (const row of slice) rows.set(nameOf(keyOf(row) as Key), row);
    });
  } else {
    for (let at = 0; at < wanted.length; at += FEW) {
      const some = wanted.slice(at, at + FEW);
      for (const [index, row] of (await table.bulkGet(some)).entries()) {
        rows.set(nameOf(some[index] as Key), row);
      }
    }
  }
  return keys.map((key) => rows.get(nameOf(key)));
}

const nameOf = (key: Key): string => (typeof key === 'string' ? key : JSON.stringify(key));
