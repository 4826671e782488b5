import { isTaken } from '../../workspace/importing/import-row.ts';
import { Button } from '../shared/button.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { TextField } from '../shared/text-field.tsx';
import type { ImportDesk } from './import-desk.ts';
import classes from './import-preview.module.css';
import { FILTERS, type DeskLine, type RowFilter } from './row-filter.ts';

interface ListHeadProps {
  readonly desk: ImportDesk;
  readonly counts: Readonly<Record<RowFilter, number>>;
  readonly shown: readonly DeskLine[];
  readonly filter: RowFilter;
  readonly sought: string;
}

const NAMES: Readonly<Record<RowFilter, string>> = {
  all: 'All',
  new: 'New',
  known: 'Duplicates',
  problems: 'Problems',
  left: 'Left out',
};

/** From so many texts on one searches instead of looking. */
const MANY = 12;

/** Narrows the list, and ticks all that it shows or none. */
export function ListHead({ desk, counts, shown, filter, sought }: ListHeadProps) {
  const rows = shown.flatMap((line) => (line.kind === 'row' ? [line] : []));
  const allTaken = rows.every(({ row }) => isTaken(row));
  // What is taken already may be so as a new version, which stays.
  const keys = new Set(rows.flatMap(({ key, row }) => (isTaken(row) === allTaken ? [key] : [])));
  return (
    <div className={classes['head']}>
      {counts.all >= MANY && (
        <TextField
          label="Find by title, outlet or file name"
          type="search"
          value={sought}
          onChange={({ currentTarget }) => desk.narrow({ sought: currentTarget.value })}
        />
      )}
      <div role="group" aria-label="Show" className={classes['chips']}>
        {FILTERS.filter((one) => one === 'all' || one === filter || counts[one] > 0).map((one) => (
          <button
            key={one}
            type="button"
            className={classes['chip']}
            aria-pressed={one === filter}
            onClick={() => desk.narrow({ filter: one })}
          >
            {NAMES[one]} <span className={classes['count']}>{numberInWords(counts[one])}</span>
          </button>
        ))}
      </div>
      {rows.length > 1 && (
        <Button className={classes['all'] ?? ''} onClick={() => desk.tick(keys, !allTaken)}>
          {allTaken ? 'Leave all of these out' : 'Take all of these in'}
        </Button>
      )}
    </div>
  );
}
