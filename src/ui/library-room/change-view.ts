import type { Tag } from '../../domain/records/codebook.ts';
import type { ColumnId } from '../../state/library-order.ts';
import { libraryViewFrom, NARROWEST, WIDEST, type LibraryView } from '../../state/library-view.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { chosenColumns, type ColumnSpec } from './columns.ts';

/** Columns, order and grouping are remembered in this browser. */
export function changeView(
  { settings }: Workspace,
  change: (view: LibraryView) => Partial<LibraryView>,
): void {
  const view = libraryViewFrom(settings.getState().library);
  settings.setState({ library: { ...view, ...change(view) } });
}

/** By this column; once more turns the order round. */
export function sortBy(workspace: Workspace, { id, name, isNumber }: ColumnSpec): void {
  const now = libraryViewFrom(workspace.settings.getState().library).sort;
  // Of numbers one looks for the greatest.
  const descending = now.column === id ? !now.descending : isNumber;
  changeView(workspace, () => ({ sort: { column: id, descending } }));
  workspace.say(`Sorted by ${name}, ${descending ? 'descending' : 'ascending'}`);
}

export const setWidth = (workspace: Workspace, tags: readonly Tag[], id: ColumnId, width: number): void =>
  changeView(workspace, (view) => ({
    columns: chosenColumns(view, tags).map((column) =>
      column.id === id ? { id, width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) } : column,
    ),
  }));

/** Shows a column at the end, or hides it; letter and title stay. */
export const toggleColumn = (workspace: Workspace, tags: readonly Tag[], id: ColumnId): void =>
  changeView(workspace, (view) => {
    const columns = chosenColumns(view, tags);
    return columns.some((column) => column.id === id)
      ? { columns: columns.filter((column) => column.id !== id) }
      : { columns: [...columns, { id, width: null }] };
  });

/** One place to the left or right. */
export const moveColumn = (workspace: Workspace, tags: readonly Tag[], id: ColumnId, by: 1 | -1): void =>
  changeView(workspace, (view) => {
    const columns = chosenColumns(view, tags);
    const at = columns.findIndex((column) => column.id === id);
    const column = columns[at];
    const to = at + by;
    if (!column || to < 0 || to >= columns.length) return {};
    return { columns: columns.toSpliced(at, 1).toSpliced(to, 0, column) };
  });
