import type { AnyRecord, UnknownRecord } from '../domain/records.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { RecordTable } from './session-database.ts';
import { placeOf } from './session-database.ts';

/**
 * Counts kept in the transaction that changes what they count, because counting 100,000 rows takes seconds.
 * `rows` counts a table's rows, tombstones included (`articleId` holds the table's name): a load compares it with what
 * it read. `live` counts records that aren't deleted: articles, and annotations by article and tag.
 */
export interface CounterRow {
  readonly name: 'rows' | 'articles' | 'annotations';
  readonly articleId: string;
  readonly tagId: string;
  readonly count: number;
}

type CounterKey = readonly [name: CounterRow['name'], articleId: string, tagId: string];
type StoredRecord = AnyRecord | UnknownRecord;

/** `before` null: a new row. */
export interface CountedEntry {
  readonly before: StoredRecord | null;
  readonly after: StoredRecord;
}

export interface CounterChange {
  readonly key: CounterKey;
  readonly by: number;
}

const isAnnotation = (record: StoredRecord): record is Annotation => record.type === 'annotation';

/** How the counters move when records change like that. */
export function counterChangesOf(entries: Iterable<CountedEntry>): readonly CounterChange[] {
  const sums = new Map<string, CounterChange>();
  const add = (key: CounterKey | null, by: number): void => {
    if (key === null) return;
    const name = JSON.stringify(key);
    sums.set(name, { key, by: (sums.get(name)?.by ?? 0) + by });
  };
  for (const { before, after } of entries) {
    if (before === null) add(rowsKey(placeOf(after).table), 1);
    else add(liveKeyOf(before), -1);
    add(liveKeyOf(after), 1);
  }
  return [...sums.values()].filter(({ by }) => by !== 0);
}

function liveKeyOf(record: StoredRecord): CounterKey | null {
  if (record.deletedRev !== null) return null;
  if (isAnnotation(record)) return ['annotations', record.target.articleId, record.tagId];
  return record.type === 'article' ? ['articles', '', ''] : null;
}

const rowsKey = (table: RecordTable): CounterKey => ['rows', table, ''];

export const moved = (row: CounterRow | undefined, { key, by }: CounterChange): CounterRow => ({
  name: key[0],
  articleId: key[1],
  tagId: key[2],
  count: (row?.count ?? 0) + by,
});

export const sumOf = (rows: readonly CounterRow[], name: CounterRow['name'], articleId?: string): number =>
  rows
    .filter((row) => row.name === name && (articleId === undefined || row.articleId === articleId))
    .reduce((sum, row) => sum + row.count, 0);
