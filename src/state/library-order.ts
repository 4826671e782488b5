import { freeField } from '../domain/article-fields.ts';
import type { TagId } from '../domain/ids.ts';
import { libraryStatuses, type LibraryRow } from './library-rows.ts';
import { compareNames } from './name-order.ts';

export const builtInColumns = [
  'letter',
  'title',
  'outlet',
  'published',
  'author',
  'language',
  'labels',
  'words',
  'annotations',
  'status',
  'coders',
  'version',
  'file',
] as const;
export type BuiltInColumn = (typeof builtInColumns)[number];

/** A column: built in, the counts of a tag (`tag:` and its id), or a free field (`field:` and its name). */
export type ColumnId = BuiltInColumn | `tag:${string}` | `field:${string}`;

export interface LibrarySort {
  readonly column: ColumnId;
  readonly descending: boolean;
}

export const BY_LETTER: LibrarySort = { column: 'letter', descending: false };

export const isColumnId = (id: string): id is ColumnId =>
  (builtInColumns as readonly string[]).includes(id) || /^(?:tag|field):./u.test(id);

/** What is compared: a number, a text, or null where nothing is known. */
type SortKey = number | string | null;

/**
 * Rows in another order. Stable: rows that are alike stay as they were, and rows come in the order of their letters. What
 * is not known stands last in both directions. Names follow the reader's dictionaries; a date that is known to the year or
 * month only stands before the days of that year or month.
 */
export function orderLibrary(
  rows: readonly LibraryRow[],
  { column, descending }: LibrarySort,
): readonly LibraryRow[] {
  if (column === 'letter') return descending ? rows.toReversed() : rows;
  const keyed = rows.map((row) => ({ row, key: sortKeyOf(row, column) }));
  const compare = column === 'published' ? compareCodes : compareKeys;
  const sign = descending ? -1 : 1;
  return keyed
    .toSorted((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compare(a.key, b.key);
    })
    .map(({ row }) => row);
}

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareNames(String(a), String(b));

const compareCodes = (a: string | number, b: string | number): number => (a === b ? 0 : a < b ? -1 : 1);

const joined = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(', '));

function sortKeyOf(row: LibraryRow, column: ColumnId): SortKey {
  const { article } = row;
  switch (column) {
    case 'letter':
      return article.letter;
    case 'title':
      return article.title;
    case 'outlet':
      return row.outlet;
    case 'published':
      return article.publishedAt;
    case 'author':
      return article.author || null;
    case 'language':
      return article.language;
    case 'labels':
      return joined(article.labels ?? []);
    case 'words':
      return article.wordCount;
    case 'annotations':
      return row.annotations;
    case 'status':
      return libraryStatuses.indexOf(row.status);
    case 'coders':
      return joined(row.coders);
    case 'version':
      return row.earlier;
    case 'file':
      return article.source.fileName;
    default:
      return column.startsWith('tag:')
        ? (row.counts.get(column.slice('tag:'.length) as TagId) ?? 0)
        : freeField(article, column.slice('field:'.length));
  }
}
