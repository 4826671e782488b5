import { valuesOf } from './library-filter.ts';
import { libraryStatuses, type LibraryRow } from './library-rows.ts';
import { compareNames } from './name-order.ts';

export const groupings = ['none', 'outlet', 'month', 'day', 'label', 'status'] as const;
export type Grouping = (typeof groupings)[number];

/** One line of the table. */
export type LibraryItem =
  | {
      readonly kind: 'group';
      readonly key: string;
      /** Outlet, label, status, or yyyy, yyyy-mm, yyyy-mm-dd; `''` where nobody said. */
      readonly value: string;
      readonly count: number;
      readonly isFolded: boolean;
    }
  | { readonly kind: 'row'; readonly key: string; readonly row: LibraryRow };

/**
 * The lines of the table: rows, under the heads of their groups. An article with two labels stands in both groups. Groups
 * follow the reader's order, statuses that of work, days and months the calendar, backwards where `newestFirst`; "not
 * given" is last.
 */
export function groupLibrary(
  rows: readonly LibraryRow[],
  by: Grouping,
  folded: ReadonlySet<string>,
  newestFirst = false,
): readonly LibraryItem[] {
  if (by === 'none') return rows.map((row) => ({ kind: 'row', key: row.id, row }));
  const groups = new Map<string, LibraryRow[]>();
  for (const row of rows) {
    for (const value of groupValues(row, by)) {
      const group = groups.get(value);
      if (group) group.push(row);
      else groups.set(value, [row]);
    }
  }
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compareGroups(a, b, by, newestFirst))
    .flatMap(([value, members]): readonly LibraryItem[] => {
      const key = `${by}:${value}`;
      const isFolded = folded.has(key);
      const head = { kind: 'group', key, value, count: members.length, isFolded } as const;
      if (isFolded) return [head];
      return [head, ...members.map((row) => ({ kind: 'row', key: `${key} ${row.id}`, row }) as const)];
    });
}

function groupValues(row: LibraryRow, by: Exclude<Grouping, 'none'>): readonly string[] {
  switch (by) {
    case 'outlet':
      return valuesOf(row, 'outlets');
    case 'label':
      return valuesOf(row, 'labels');
    case 'status':
      return [row.status];
    case 'day':
      return [row.article.publishedAt ?? ''];
    case 'month':
      return [row.article.publishedAt?.slice(0, 'yyyy-mm'.length) ?? ''];
  }
}

function compareGroups(a: string, b: string, by: Grouping, newestFirst: boolean): number {
  if (by === 'status') return statusPlace(a) - statusPlace(b);
  if (by === 'outlet' || by === 'label') return compareNames(a, b);
  return (a < b ? -1 : 1) * (newestFirst ? -1 : 1);
}

const statusPlace = (status: string): number => (libraryStatuses as readonly string[]).indexOf(status);
