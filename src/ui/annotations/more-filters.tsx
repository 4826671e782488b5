import { useState } from 'react';
import { NO_VALUE, conditionCount } from '../../state/annotation-filter.ts';
import { ALL_ANNOTATIONS, type ListFilter } from '../../state/view-store.ts';
import type { EntityId } from '../../domain/ids.ts';
import { Button } from '../shared/button.tsx';
import { PanelPopover } from '../shared/panel-popover.tsx';
import { useTags } from '../keys/use-actions.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { SavedFilters } from '../seeing/saved-filters.tsx';
import classes from './annotations.module.css';
import { AttentionFilter } from './attention-filter.tsx';
import { filterableAttributes } from './filterable-attributes.ts';
import { MOST_BESIDE, TagFilter } from './tag-filter.tsx';
import { compareNames } from '../../state/name-order.ts';

interface MoreFiltersProps {
  readonly filter: ListFilter;
  onChange(fields: Partial<ListFilter>): void;
}

/** The filters one needs less often. Their number stands on the button, so that none works unseen. */
export function MoreFilters({ filter, onChange }: MoreFiltersProps) {
  const [isOpen, setIsOpen] = useState(false);
  const manyTags = useTags().length > MOST_BESIDE;
  const count = conditionCount(manyTags ? filter : { ...filter, tags: ALL_ANNOTATIONS.tags });
  return (
    <PanelPopover
      label="Filters"
      width={304}
      className={classes.floating}
      isOpen={isOpen}
      onOpen={setIsOpen}
      opener={
        <button
          type="button"
          className={classes.more}
          aria-label={count > 0 ? `Filters, ${count} set` : 'Filters'}
          title="Filters"
          onClick={() => setIsOpen(!isOpen)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 3.5h12M4.5 8h7M7 12.5h2" />
          </svg>
          {count > 0 ? <span className={classes.conditions}>{count}</span> : null}
        </button>
      }
    >
      {manyTags && <TagFilter filter={filter} onChange={onChange} />}
      <AttentionFilter filter={filter} onChange={onChange} />
      <AttributeFilter filter={filter} onChange={onChange} />
      <EntityFilter filter={filter} onChange={onChange} />
      <Button
        aria-disabled={count === 0}
        onClick={() => {
          const { attention, attribute, entity } = ALL_ANNOTATIONS;
          const tags = manyTags ? ALL_ANNOTATIONS.tags : filter.tags;
          onChange({ tags, attention, attribute, entity });
        }}
      >
        Clear these
      </Button>
      <SavedFilters />
    </PanelPopover>
  );
}

function AttributeFilter({ filter, onChange }: MoreFiltersProps) {
  const tags = useSession(({ state }) => state?.tags);
  const attributes = filterableAttributes(tags?.values() ?? []);
  const chosen = attributes.find(({ id }) => id === filter.attribute?.id);
  return (
    <>
      <label className={classes.pick}>
        Attribute
        <select
          className={classes.select}
          value={filter.attribute?.id ?? ''}
          onChange={(event) => {
            const id = event.currentTarget.value;
            onChange({ attribute: id === '' ? null : { id, value: NO_VALUE } });
          }}
        >
          <option value="">Any</option>
          {attributes.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {chosen && filter.attribute ? (
        <label className={classes.pick}>
          Value
          <select
            className={classes.select}
            value={filter.attribute.value}
            onChange={(event) => onChange({ attribute: { id: chosen.id, value: event.currentTarget.value } })}
          >
            <option value={NO_VALUE}>Not coded</option>
            {chosen.values.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
}

function EntityFilter({ filter, onChange }: MoreFiltersProps) {
  const entities = useSession(({ state }) => state?.entities);
  const names = [...(entities?.values() ?? [])].toSorted((a, b) => compareNames(a.name, b.name));
  return (
    <label className={classes.pick}>
      Speaker, claimant or target
      <select
        className={classes.select}
        value={filter.entity ?? ''}
        onChange={(event) => onChange({ entity: (event.currentTarget.value || null) as EntityId | null })}
      >
        <option value="">Anybody</option>
        {names.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
