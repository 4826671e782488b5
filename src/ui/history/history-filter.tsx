import { useId } from 'react';
import type { ActorId } from '../../domain/ids.ts';
import type { HistoryRow } from '../../workspace/workspace.ts';
import { ChoiceField } from '../shared/choice-field.tsx';
import classes from './history.module.css';
import { personInWords, type Names } from './names.ts';
import { compareNames } from '../../state/name-order.ts';

export interface HistoryFilter {
  readonly kind: 'everything' | 'merges';
  /** Whose work; null means everybody's. */
  readonly by: ActorId | null;
}

interface HistoryFilterBarProps {
  readonly filter: HistoryFilter;
  readonly people: readonly { readonly id: ActorId; readonly name: string }[];
  readonly onChange: (filter: HistoryFilter) => void;
}

export const fitsFilter =
  ({ kind, by }: HistoryFilter) =>
  ({ change }: HistoryRow): boolean =>
    (kind === 'everything' || change.command === 'mergeSession') && (by === null || change.actorId === by);

/** Everybody the rows know of, and whoever is chosen. */
export function peopleIn(
  rows: readonly HistoryRow[],
  names: Names,
  chosen: ActorId | null,
): HistoryFilterBarProps['people'] {
  const ids = new Set(rows.map(({ change }) => change.actorId));
  if (chosen !== null) ids.add(chosen);
  return [...ids]
    .map((id) => ({ id, name: personInWords(names, id) }))
    .toSorted((a, b) => compareNames(a.name, b.name));
}

const KINDS = [
  { value: 'everything', label: 'Everything' },
  { value: 'merges', label: 'Merges' },
] as const;

export function HistoryFilterBar({ filter, people, onChange }: HistoryFilterBarProps) {
  const id = useId();
  return (
    <div className={classes['filter']}>
      <ChoiceField
        label="Show"
        value={filter.kind}
        choices={KINDS}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      {people.length > 1 && (
        <div className={classes['person']}>
          <label htmlFor={id}>By</label>
          <select
            id={id}
            value={filter.by ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...filter, by: value === '' ? null : (value as ActorId) })
            }
          >
            <option value="">Everybody</option>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}
