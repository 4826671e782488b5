import type { Entry } from '../domain/change.ts';
import { keyOf } from '../domain/records.ts';
import { decodeRecord } from './decode.ts';
import { rowsAt } from './rows-at.ts';
import { RECORD_TABLES, placeOf, type SessionDatabase } from './session-database.ts';

/**
 * Rows that nobody can read, where a merge brings the record whole: from a copy that was kept before they were damaged, or
 * from a colleague. Keyed by record.
 */
export async function unreadableUnder(
  db: SessionDatabase,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const table of RECORD_TABLES) {
    const arriving = entries
      .filter(({ before }) => before === null)
      .map(({ after }) => after)
      .filter((after) => placeOf(after).table === table);
    const keys = arriving.map((after) => placeOf(after).key);
    const rows = await rowsAt(db.table<unknown>(table), keys);
    for (const [index, after] of arriving.entries()) {
      const row = rows[index];
      if (row !== undefined && decodeRecord(row).kind === 'damaged') found.set(keyOf(after), row);
    }
  }
  return found;
}

/** Keeps them beside the records, as they are: nobody knows what may still be read in them. Runs in a `rw` transaction. */
export const setAside = (db: SessionDatabase, rows: ReadonlyMap<string, unknown>): Promise<unknown> =>
  db.meta.bulkPut([...rows].map(([key, row]) => ({ key: `unreadable ${key}` as const, row })));
