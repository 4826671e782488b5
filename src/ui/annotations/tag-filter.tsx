import type { TagId } from '../../domain/ids.ts';
import type { ListFilter } from '../../state/view-store.ts';
import { useTags } from '../keys/use-actions.ts';
import { TagBadge } from '../shared/tag-badge.tsx';
import classes from './annotations.module.css';

/** So many tags stand beside the search field; with more of them all are among the other filters. */
export const MOST_BESIDE = 4;

interface TagFilterProps {
  readonly filter: ListFilter;
  onChange(fields: Partial<ListFilter>): void;
}

/** The letters of the tags, each a switch: none pressed lists all. */
export function TagFilter({ filter, onChange }: TagFilterProps) {
  const tags = useTags();
  const toggle = (id: TagId) => {
    const next = new Set(filter.tags);
    if (!next.delete(id)) next.add(id);
    onChange({ tags: next });
  };
  return (
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
  );
}
