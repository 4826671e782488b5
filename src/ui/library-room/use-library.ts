import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { filterLibrary } from '../../state/library-filter.ts';
import { groupLibrary, type LibraryItem } from '../../state/library-groups.ts';
import { orderLibrary } from '../../state/library-order.ts';
import { libraryRowsBy, type LibraryRow } from '../../state/library-rows.ts';
import { libraryViewFrom, type LibraryView } from '../../state/library-view.ts';
import { compareNames } from '../../state/name-order.ts';
import { useTags } from '../keys/use-actions.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { useRecords } from '../shared/use-records.ts';
import { useSession, useSettings, useView } from '../shared/workspace-context.tsx';
import { columnSpecs, shownColumns, type ColumnSpec, type ShownColumn } from './columns.ts';
import { learnAhead } from './learn-ahead.ts';
import { libraryStore } from './library-store.ts';

export interface Library {
  /** All articles. */
  readonly rows: readonly LibraryRow[];
  /** Those that the filter lets through, in their order. */
  readonly found: readonly LibraryRow[];
  /** The lines of the table. */
  readonly items: readonly LibraryItem[];
  readonly view: LibraryView;
  readonly columns: readonly ShownColumn[];
  readonly specs: ReadonlyMap<string, ColumnSpec>;
}

/**
 * What the table shows, each step worked out anew only when what it follows from has changed. The same object as long as
 * nothing is: a letter that is typed is on screen before the table looks for it.
 */
export function useLibrary(): Library {
  const state = useDeferredValue(useRecords());
  const actorId = useSession((session) => session.actorId);
  const layers = useView(({ layers: shown }) => shown);
  const tags = useTags();
  const stored = useSettings((settings) => settings.library);
  const view = useMemo(() => libraryViewFrom(stored), [stored]);
  // Typing goes first; 5,000 rows follow a moment later.
  const filter = useDeferredValue(useStore(libraryStore, (place) => place.filter));
  const folded = useStore(libraryStore, (place) => place.folded);
  const [rowsOf] = useState(libraryRowsBy);
  const rows = useMemo(
    () => (state ? rowsOf(state, actorId, (id) => shownAnnotations(state, id, layers)) : []),
    [rowsOf, state, actorId, layers],
  );
  useEffect(() => learnAhead(rows), [rows]);
  const ordered = useMemo(() => orderLibrary(rows, view.sort), [rows, view.sort]);
  const found = useMemo(() => filterLibrary(ordered, filter), [ordered, filter]);
  const newestFirst = view.sort.column === 'published' && view.sort.descending;
  const items = useMemo(
    () => groupLibrary(found, view.group, folded, newestFirst),
    [found, view.group, folded, newestFirst],
  );
  const specs = useMemo(() => columnSpecs(tags, fieldNames(rows)), [tags, rows]);
  const columns = useMemo(() => shownColumns(view, specs, tags), [view, specs, tags]);
  return useMemo(
    () => ({ rows, found, items, view, columns, specs }),
    [rows, found, items, view, columns, specs],
  );
}

/** The names of all free fields, in the reader's order. */
function fieldNames(rows: readonly LibraryRow[]): readonly string[] {
  const names = new Set(rows.flatMap(({ article }) => Object.keys(article.fields ?? {})));
  return [...names].toSorted(compareNames);
}
