import type { Change } from '../domain/change.ts';
import { keyOf, type AnyRecord, type UnknownRecord } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { decodeChange, decodeRecord, decodeText } from './decode.ts';
import { eachInSlices } from './in-slices.ts';
import { placeOf, RECORD_TABLES, type RecordTable } from './session-database.ts';

type Value = AnyRecord | UnknownRecord;

/** A dump as a new database will hold it: every row of it can be read back. */
export interface StoredDump extends Pick<SessionDump, 'texts'> {
  readonly dump: SessionDump;
  /** In the order of their keys, as they are read. */
  readonly rows: Readonly<Record<RecordTable, readonly Value[]>>;
  /** Numbered anew, because `seq` counts the rows of this database. */
  readonly changes: readonly Change[];
  /** What the rows are when they have been read, table after table. */
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
}

/** Looks at all of it, in slices: what a load would report as damaged is not written. */
export async function storedDump(dump: SessionDump): Promise<Result<StoredDump, StorageFailure>> {
  const rows: Record<RecordTable, Value[]> = { articles: [], annotations: [], others: [] };
  for (const all of [dump.records, dump.unknown]) for (const one of all) rows[placeOf(one).table].push(one);
  const changes = dump.changes
    .toSorted((a, b) => a.seq - b.seq)
    .map((change, index) => ({ ...change, seq: index + 1 }));
  let unreadable: string | null = null;
  const records: AnyRecord[] = [];
  const unknown: UnknownRecord[] = [];
  for (const table of RECORD_TABLES) {
    rows[table].sort(byKey);
    await eachInSlices(rows[table], (row) => {
      const decoded = decodeRecord(row);
      if (decoded.kind === 'known') records.push(decoded.record);
      else if (decoded.kind === 'unknown') unknown.push(decoded.record);
      else unreadable ??= keyOf(row);
      return unreadable === null;
    });
  }
  const look = (decoded: ReturnType<typeof decodeText | typeof decodeChange>): boolean => {
    if (!decoded.ok) unreadable ??= decoded.reason.key;
    return unreadable === null;
  };
  await eachInSlices(dump.texts, (text) => look(decodeText(text)));
  await eachInSlices(changes, (change) => look(decodeChange(change)));
  return unreadable === null
    ? ok({ dump, rows, texts: dump.texts, changes, records, unknown })
    : fail({ kind: 'failed', detail: `${String(unreadable)} can't be read back` });
}

/** As IndexedDB orders keys of text, by their UTF-16 units; only `others` has the type in its keys. */
const byKey = (a: Value, b: Value): number => compared(a.type, b.type) || compared(a.id, b.id);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
