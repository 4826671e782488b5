import { memo, useMemo } from 'react';
import { useStore } from 'zustand';
import { facets, isFilteringLibrary } from '../../state/library-filter.ts';
import { groupings, type Grouping } from '../../state/library-groups.ts';
import type { LibraryRow } from '../../state/library-rows.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { changeView } from './change-view.ts';
import { ColumnsPanel } from './columns-panel.tsx';
import { FacetButton } from './facet-button.tsx';
import { FilterWords, type FilterWordsProps } from './filter-words.tsx';
import classes from './library-room.module.css';
import { changeFilter, clearFilter, libraryStore } from './library-store.ts';
import { OneOfMenu } from './one-of-menu.tsx';
import type { Library } from './use-library.ts';
import { GROUPING_WORDS } from './words.ts';

interface FilterBarProps extends FilterWordsProps, Pick<Library, 'rows' | 'view' | 'columns' | 'specs'> {
  onAdd(): void;
}

/** What is listed and how: words, chips, groups, columns. Typing draws nothing of it anew but the words. */
export const FilterBar = memo(function FilterBar({
  rows,
  view,
  columns,
  specs,
  search,
  onTable,
  onAdd,
}: FilterBarProps) {
  const workspace = useWorkspace();
  return (
    <div className={classes['bar']}>
      <h1 className={classes['title']}>Library</h1>
      <FilterWords search={search} onTable={onTable} />
      {facets.map((facet) => (
        <FacetButton key={facet} facet={facet} rows={rows} />
      ))}
      <EarlierVersions rows={rows} />
      <ShowAll />
      <div className={classes['end']}>
        <OneOfMenu
          label="Group"
          value={view.group}
          choices={groupings.map((value) => ({ value, label: GROUPING_WORDS[value] }))}
          isSet={view.group !== 'none'}
          onChange={(group: Grouping) => {
            changeView(workspace, () => ({ group }));
            workspace.say(
              group === 'none' ? 'No groups' : `Grouped by ${GROUPING_WORDS[group].toLowerCase()}`,
            );
          }}
        />
        <ColumnsPanel columns={columns} specs={specs} view={view} />
        <Button onClick={onAdd} aria-haspopup="dialog">
          Add articles
        </Button>
      </div>
    </div>
  );
});

/** Whether those are listed of which a newer version is here; nothing where there is none. */
function EarlierVersions({ rows }: { readonly rows: readonly LibraryRow[] }) {
  const isOn = useStore(libraryStore, ({ filter }) => filter.superseded);
  const hasVersions = useMemo(() => rows.some(({ supersededBy }) => supersededBy !== null), [rows]);
  if (!hasVersions) return null;
  return (
    <Button
      className={classes['facet'] ?? ''}
      aria-pressed={isOn}
      data-set={isOn || undefined}
      onClick={() => changeFilter({ superseded: !isOn })}
    >
      Earlier versions
    </Button>
  );
}

function ShowAll() {
  const isFiltering = useStore(libraryStore, ({ filter }) => isFilteringLibrary(filter));
  return isFiltering ? <Button onClick={clearFilter}>Show all</Button> : null;
}
