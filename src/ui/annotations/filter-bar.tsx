import type { ListFilter } from '../../state/view-store.ts';
import { useTags } from '../keys/use-actions.ts';
import { LayersMenu } from '../layers/layers-menu.tsx';
import { TagBadge } from '../shared/tag-badge.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './annotations.module.css';
import { MoreFilters } from './more-filters.tsx';

/** Words to find, tags and coders to show, and the rest in a floating panel. */
export function FilterBar() {
  const { view } = useWorkspace();
  const filter = useView((now) => now.filter);
  const tags = useTags();
  const set = (fields: Partial<ListFilter>) => view.setState({ filter: { ...filter, ...fields } });
  const toggle = (id: (typeof tags)[number]['id']) => {
    const next = new Set(filter.tags);
    if (!next.delete(id)) next.add(id);
    set({ tags: next });
  };
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
      <div className={classes.tagFilter} role="group" aria-label="Show only">
        {tags.map((tag) => (
          <button
            key={tag.id}
            type="button"
            className={classes.tagButton}
            aria-label={tag.name}
            aria-pressed={filter.tags.has(tag.id)}
            title={tag.name}
            onClick={() => toggle(tag.id)}
          >
            <TagBadge tag={tag} hollow={filter.tags.size > 0 && !filter.tags.has(tag.id)} />
          </button>
        ))}
      </div>
      <LayersMenu />
      <MoreFilters filter={filter} onChange={set} />
    </div>
  );
}
