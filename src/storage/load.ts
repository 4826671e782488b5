import type { Change } from '../domain/change.ts';
import type { LoadedSession } from '../domain/loaded-session.ts';
import type { AnyRecord, UnknownRecord } from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { sumOf } from './counters.ts';
import { decodeChange, decodeRecord, type DamagedRow } from './decode.ts';
import { RECORD_TABLES, type HeadRow, type SessionDatabase } from './session-database.ts';

/** How much of the log comes with a load; fewer rows than this are the whole log. Undo reads further back when it must. */
const RECENT_CHANGES = 200;

/** Also names the rows that couldn't be read. They stay in the database; `loss` speaks of them too. */
export interface LoadedRows extends LoadedSession {
  readonly damaged: readonly DamagedRow[];
}

/** Reads everything but the texts; runs inside an `r` transaction. Tombstones are among the records. */
export async function loadRows(db: SessionDatabase): Promise<Result<LoadedRows, StorageFailure>> {
  const [head, counters, changes, ...tables] = await Promise.all([
    db.meta.get('head'),
    db.counters.toArray(),
    db.changes.orderBy('seq').reverse().limit(RECENT_CHANGES).toArray(),
    ...RECORD_TABLES.map((table) => db.table<unknown>(table).toArray()),
  ]);
  const { records, unknown, damaged } = sorted(tables.flat());
  const { recentChanges, damagedChanges } = sortedChanges(changes.toReversed());
  const { seq } = head as HeadRow;
  const allDamaged = [...damaged, ...damagedChanges];
  if (!records.some(({ type }) => type === 'session')) {
    return fail({ kind: 'damaged', detail: allDamaged[0]?.key ?? 'session' });
  }
  const miscounted = RECORD_TABLES.find(
    (table, index) => tables[index]?.length !== sumOf(counters, 'rows', table),
  );
  return ok({
    seq,
    records,
    unknown,
    recentChanges,
    damaged: allDamaged,
    loss: lossIn(allDamaged, miscounted, recentChanges.at(-1)?.seq ?? 0, seq),
  });
}

function sorted(rows: readonly unknown[]): {
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  readonly damaged: readonly DamagedRow[];
} {
  const records: AnyRecord[] = [];
  const unknown: UnknownRecord[] = [];
  const damaged: DamagedRow[] = [];
  for (const row of rows) {
    const decoded = decodeRecord(row);
    if (decoded.kind === 'known') records.push(decoded.record);
    else if (decoded.kind === 'unknown') unknown.push(decoded.record);
    else damaged.push(decoded.row);
  }
  return { records, unknown, damaged };
}

function sortedChanges(rows: readonly unknown[]): {
  readonly recentChanges: readonly Change[];
  readonly damagedChanges: readonly DamagedRow[];
} {
  const decoded = rows.map(decodeChange);
  return {
    recentChanges: decoded.flatMap((change) => (change.ok ? [change.value] : [])),
    damagedChanges: decoded.flatMap((change) => (change.ok ? [] : [change.reason])),
  };
}

function lossIn(
  damaged: readonly DamagedRow[],
  miscounted: string | undefined,
  lastSeq: number,
  seq: number,
): string | null {
  if (damaged.length > 0) return `${damaged.length} rows cannot be read, the first is ${damaged[0]?.key}`;
  if (miscounted !== undefined) return `the number of rows in ${miscounted} is not what was counted`;
  return lastSeq === seq ? null : `the log ends at ${lastSeq}, not at ${seq}`;
}
