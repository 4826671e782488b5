import type { ListFilter } from '../../state/view-store.ts';
import { useTags } from '../keys/use-actions.ts';
import { LayersMenu } from '../layers/layers-menu.tsx';
import { ShownMenu } from '../seeing/shown-menu.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './annotations.module.css';
import { MoreFilters } from './more-filters.tsx';
import { MOST_BESIDE, TagFilter } from './tag-filter.tsx';

/** Words to find, tags and coders to show, and the rest in a floating panel. */
export function FilterBar() {
  const { view } = useWorkspace();
  const filter = useView((now) => now.filter);
  const tags = useTags();
  const set = (fields: Partial<ListFilter>) => view.setState({ filter: { ...filter, ...fields } });
  return (
    <div className={classes.filter} role="search" aria-label="Filter the annotations">
      <input
        type="search"
        className={classes.search}
        aria-label="Find in words, notes and names"
        placeholder="Find"
        dir="auto"
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.text === '') return;
          set({ text: '' });
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      {tags.length <= MOST_BESIDE && <TagFilter filter={filter} onChange={set} />}
      <ShownMenu />
      <LayersMenu />
      <MoreFilters filter={filter} onChange={set} />
    </div>
  );
}
