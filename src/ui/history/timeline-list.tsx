import { useId, type ReactNode } from 'react';
import type { Change } from '../../domain/change.ts';
import { dayInWords } from '../sentences/history.ts';
import classes from './history.module.css';
import type { Names } from './names.ts';
import { TimelineRow } from './timeline-row.tsx';

interface TimelineListProps {
  /** Newest first. */
  readonly changes: readonly Change[];
  readonly names: Names;
  /** All rows are about one record, whose name stands above them. */
  readonly ofOneRecord?: boolean;
  /** Whether a merge brought it: it was done in another copy. */
  readonly isBrought: (change: Change) => boolean;
  readonly renderActions: (change: Change) => ReactNode;
}

/** Changes grouped by the day they were made on, by the clock of whoever made them. */
export function TimelineList({
  changes,
  names,
  ofOneRecord = false,
  isBrought,
  renderActions,
}: TimelineListProps) {
  const baseId = useId();
  const now = Date.now();
  const days: { day: string; key: string; changes: Change[] }[] = [];
  for (const change of changes) {
    const day = dayInWords(Date.parse(change.at), now);
    const last = days.at(-1);
    if (last?.day === day) last.changes.push(change);
    else {
      // What is new comes on top and must not make the rows below anew. A clock that was off brings a day twice.
      const times = days.filter((one) => one.day === day).length;
      days.push({ day, key: `${day} ${times}`, changes: [change] });
    }
  }
  return (
    <>
      {days.map((group, index) => (
        <section key={group.key} aria-labelledby={`${baseId}-${index}`}>
          <h3 id={`${baseId}-${index}`} className={classes['day']}>
            {group.day}
          </h3>
          <ol className={classes['rows']}>
            {group.changes.map((change) => (
              <TimelineRow
                key={change.rev}
                change={change}
                names={names}
                ofOneRecord={ofOneRecord}
                brought={isBrought(change)}
                renderActions={renderActions}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
