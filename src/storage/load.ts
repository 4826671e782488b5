import type { Change } from '../domain/change.ts';
import type { LoadedSession } from '../domain/loaded-session.ts';
import type { Opening } from '../domain/opening.ts';
import type { AnyRecord, UnknownRecord } from '../domain/records.ts';
import type { Article } from '../domain/records/article.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionLoss } from '../domain/session-loss.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { sumOf } from './counters.ts';
import { decodeChange, decodeRecord, type DamagedRow } from './decode.ts';
import { areStill, type KnownRecords } from './known-records.ts';
import { eachSliceOf } from './read-in-slices.ts';
import { RECORD_TABLES, type HeadRow, type RecordTable, type SessionDatabase } from './session-database.ts';

/** So many rows are told at once: each telling paints. */
const TELL_EACH = 1_000;

/** How much of the log comes with a load; fewer rows than this are the whole log. Undo reads further back when it must. */
const RECENT_CHANGES = 200;

/** Also names the rows that couldn't be read. They stay in the database; `loss` speaks of them too. */
export interface LoadedRows extends LoadedSession {
  readonly damaged: readonly DamagedRow[];
}

/** What was read, with all that the rows themselves lack: which of it is told is for the witness to say. */
export interface ReadRows extends Omit<LoadedRows, 'loss'> {
  readonly losses: readonly SessionLoss[];
}

/**
 * Reads everything but the texts; runs inside an `r` transaction. Tombstones are among the records.
 *
 * @param known what is known of this very database: its records are not read again unless something was committed since
 * @param tell called as records are read
 */
export async function loadRows(
  db: SessionDatabase,
  known?: KnownRecords,
  tell: (step: Opening) => void = () => undefined,
): Promise<Result<ReadRows, StorageFailure>> {
  const [head, counters, texts, changes] = await Promise.all([
    db.meta.get('head'),
    db.counters.toArray(),
    db.texts.toCollection().primaryKeys(),
    db.changes.orderBy('seq').reverse().limit(RECENT_CHANGES).toArray(),
  ]);
  const { seq } = head as HeadRow;
  const of = sumOf(counters, 'rows');
  const { records, unknown, damaged, found } =
    known && (await areStill(db, seq, known))
      ? { ...known, damaged: [] }
      : await readRecords(db, (read) => tell({ kind: 'reading', read, of }));
  const { recentChanges, damagedChanges } = sortedChanges(changes.toReversed());
  const allDamaged = [...damaged, ...damagedChanges];
  if (!records.some(({ type }) => type === 'session')) {
    return fail({ kind: 'damaged', detail: allDamaged[0]?.key ?? 'session' });
  }
  const miscounted = RECORD_TABLES.map((table) => ({
    table,
    found: found[table],
    counted: sumOf(counters, 'rows', table),
  })).filter((rows) => rows.found !== rows.counted);
  // A row that can't be read is there all the same: the log does not end before it.
  const endsAt = (changes[0] as { readonly seq: number } | undefined)?.seq ?? 0;
  return ok({
    seq,
    records,
    unknown,
    recentChanges,
    damaged: allDamaged,
    losses: [...lossesIn(allDamaged, miscounted, endsAt, seq), ...lostTexts(records, new Set<string>(texts))],
  });
}

/** An article that was not removed has a text; of one that was, nobody misses it. */
function lostTexts(records: readonly AnyRecord[], texts: ReadonlySet<string>): readonly SessionLoss[] {
  const articles = records.filter(
    (record): record is Article => record.type === 'article' && record.deletedRev === null,
  );
  const without = articles.filter(({ id }) => !texts.has(id));
  const [first] = without;
  return first
    ? [{ kind: 'texts', missing: without.length, articles: articles.length, first: first.title }]
    : [];
}

interface Records {
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  readonly damaged: readonly DamagedRow[];
  /** How many rows each table has. */
  readonly found: Readonly<Record<RecordTable, number>>;
}

async function readRecords(db: SessionDatabase, tell: (read: number) => void): Promise<Records> {
  const records: AnyRecord[] = [];
  const unknown: UnknownRecord[] = [];
  const damaged: DamagedRow[] = [];
  const found = { articles: 0, annotations: 0, others: 0 };
  const readNow = (): number => found.articles + found.annotations + found.others;
  let told = 0;
  const tellNow = (): void => {
    told = readNow();
    tell(told);
  };
  for (const table of RECORD_TABLES) {
    await eachSliceOf(db.table<unknown>(table), (rows) => {
      found[table] += rows.length;
      for (const row of rows) {
        const decoded = decodeRecord(row);
        if (decoded.kind === 'known') records.push(decoded.record);
        else if (decoded.kind === 'unknown') unknown.push(decoded.record);
        else damaged.push(decoded.row);
      }
      if (readNow() >= told + TELL_EACH) tellNow();
    });
    if (readNow() > told) tellNow();
  }
  return { records, unknown, damaged, found };
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

/** All of them: one that somebody has agreed to must not hide another. */
function lossesIn(
  damaged: readonly DamagedRow[],
  miscounted: readonly Omit<Extract<SessionLoss, { readonly kind: 'rows' }>, 'kind'>[],
  endsAt: number,
  head: number,
): readonly SessionLoss[] {
  const [first] = damaged;
  return [
    ...(first ? [{ kind: 'unreadable' as const, count: damaged.length, first: first.key }] : []),
    ...miscounted.map((table) => ({ kind: 'rows' as const, ...table })),
    ...(endsAt === head ? [] : [{ kind: 'log' as const, endsAt, head }]),
  ];
}
