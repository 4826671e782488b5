import { memo } from 'react';
import type { LibraryRow } from '../../state/library-rows.ts';
import { Cell } from './cell.tsx';
import type { ShownColumn } from './columns.ts';
import classes from './library-table.module.css';

interface LibraryRowProps {
  readonly row: LibraryRow;
  readonly columns: readonly ShownColumn[];
  readonly index: number;
  /** From the top of the table, in CSS px. */
  readonly offset: number;
  readonly level: 1 | 2;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  /** It is the article that is open in the reading room. */
  readonly isOpen: boolean;
}

/** One article. The table listens for its clicks and keys, so that 60 rows on screen carry no handler each. */
export const LibraryTableRow = memo(function LibraryTableRow({
  row,
  columns,
  index,
  offset,
  level,
  isSelected,
  isStop,
  isOpen,
}: LibraryRowProps) {
  return (
    <div
      role="row"
      className={classes['row']}
      style={{ insetBlockStart: offset }}
      data-row={index}
      data-open={isOpen || undefined}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-selected={isSelected}
      tabIndex={isStop ? 0 : -1}
    >
      <span role="gridcell" aria-colindex={1} className={classes['check']} data-part="check">
        <span className={classes['box']} role="img" aria-label={isSelected ? 'Selected' : 'Not selected'} />
      </span>
      {columns.map((column, at) => (
        <span
          key={column.id}
          role={column.id === 'title' ? 'rowheader' : 'gridcell'}
          aria-colindex={at + 2}
          className={classes['cell']}
          data-number={column.isNumber || undefined}
        >
          <Cell row={row} column={column} />
        </span>
      ))}
    </div>
  );
});
