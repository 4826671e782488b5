import type { AnyRecord, UnknownRecord } from '../domain/records.ts';
import { RECORD_TABLES, type RecordTable, type SessionDatabase } from './session-database.ts';
import type { StoredDump } from './stored-dump.ts';

/**
 * The records of a database that are in memory already, as they would be read: table after table, ordered by keys. They
 * outlive a change to a newer version because no rung of the ladder changes a row (`Ladder`).
 */
export interface KnownRecords {
  readonly instanceId: string;
  /** The newest log row at that time: behind a newer one other records may stand. */
  readonly seq: number;
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  /** How many rows each table had; each of them could be read. */
  readonly found: Readonly<Record<RecordTable, number>>;
}

/** What a database was just filled with. */
export const knownFromDump = (
  instanceId: string,
  { records, unknown, rows, changes }: StoredDump,
): KnownRecords => ({
  instanceId,
  seq: changes.length,
  records,
  unknown,
  found: { articles: rows.articles.length, annotations: rows.annotations.length, others: rows.others.length },
});

/** Whether the database still holds as many rows, at the same change; runs inside a transaction. */
export async function areStill(db: SessionDatabase, seq: number, known: KnownRecords): Promise<boolean> {
  if (known.seq !== seq) return false;
  const counts = await Promise.all(RECORD_TABLES.map((table) => db.table(table).count()));
  return RECORD_TABLES.every((table, index) => counts[index] === known.found[table]);
}
