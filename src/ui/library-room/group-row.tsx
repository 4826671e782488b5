import { memo } from 'react';
import type { Grouping, LibraryItem } from '../../state/library-groups.ts';
import { counted } from '../shared/in-locale.ts';
import classes from './library-table.module.css';
import { groupInWords } from './words.ts';

interface GroupRowProps {
  readonly group: Extract<LibraryItem, { kind: 'group' }>;
  readonly by: Grouping;
  readonly columnCount: number;
  readonly index: number;
  /** From the top of the table, in CSS px. */
  readonly offset: number;
  readonly isStop: boolean;
}

/** The head of a group: a click, Enter, left and right fold and unfold it. */
export const GroupRow = memo(function GroupRow({
  group,
  by,
  columnCount,
  index,
  offset,
  isStop,
}: GroupRowProps) {
  return (
    <div
      role="row"
      className={classes['group']}
      style={{ insetBlockStart: offset }}
      data-row={index}
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!group.isFolded}
      tabIndex={isStop ? 0 : -1}
    >
      <span role="gridcell" aria-colindex={1} aria-colspan={columnCount} className={classes['groupCell']}>
        <span aria-hidden="true" className={classes['fold']} />
        <span className={classes['groupName']} dir="auto">
          {groupInWords(by, group.value)}
        </span>
        <span className={classes['groupCount']}>{counted(group.count, 'article')}</span>
      </span>
    </div>
  );
});
