import type { Tag } from '../domain/records/codebook.ts';
import { groupings, type Grouping } from './library-groups.ts';
import { BY_LETTER, isColumnId, type ColumnId, type LibrarySort } from './library-order.ts';

export interface LibraryColumn {
  readonly id: ColumnId;
  /** In CSS px; null: its usual width, or all that is left. */
  readonly width: number | null;
}

/** How this person likes the table; remembered in this browser for all sessions. */
export interface LibraryView {
  /** In the order of the table; null: the usual ones. */
  readonly columns: readonly LibraryColumn[] | null;
  readonly sort: LibrarySort;
  readonly group: Grouping;
}

export const USUAL_VIEW: LibraryView = { columns: null, sort: BY_LETTER, group: 'none' };

export const NARROWEST = 40;
export const WIDEST = 800;
const MOST_COLUMNS = 60;
/** Tags whose counts are shown as long as nobody has chosen. */
const USUAL_TAGS = 3;

/** Letter and title come first; then what an analyst sorts and filters by, the counts of the first tags, and how far one is. */
export const usualColumns = (tags: readonly Pick<Tag, 'id'>[]): readonly LibraryColumn[] =>
  (
    [
      'letter',
      'title',
      'outlet',
      'published',
      'author',
      'language',
      'labels',
      'words',
      ...tags.slice(0, USUAL_TAGS).map(({ id }) => `tag:${id}` as const),
      'status',
      'coders',
      'version',
    ] as const
  ).map((id) => ({ id, width: null }));

/** Outside data like any other: what does not fit falls back to the usual and costs nothing else. */
export function libraryViewFrom(stored: Readonly<Record<string, unknown>>): LibraryView {
  const { columns, sort, group } = stored;
  return {
    columns: columnsFrom(columns),
    sort: sortFrom(sort),
    group: groupings.find((known) => known === group) ?? USUAL_VIEW.group,
  };
}

function columnsFrom(stored: unknown): readonly LibraryColumn[] | null {
  if (!Array.isArray(stored)) return null;
  const columns = new Map<ColumnId, LibraryColumn>();
  for (const one of stored.slice(0, MOST_COLUMNS) as unknown[]) {
    if (typeof one !== 'object' || one === null) continue;
    const { id, width } = one as Record<string, unknown>;
    if (typeof id !== 'string' || !isColumnId(id)) continue;
    const fits = typeof width === 'number' && width >= NARROWEST && width <= WIDEST;
    columns.set(id, { id, width: fits ? Math.round(width) : null });
  }
  return columns.size > 0 ? [...columns.values()] : null;
}

function sortFrom(stored: unknown): LibrarySort {
  if (typeof stored !== 'object' || stored === null) return BY_LETTER;
  const { column, descending } = stored as Record<string, unknown>;
  return typeof column === 'string' && isColumnId(column)
    ? { column, descending: descending === true }
    : BY_LETTER;
}
