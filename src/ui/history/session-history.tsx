import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { HistoryFilterBar, fitsFilter, peopleIn, type HistoryFilter } from './history-filter.tsx';
import classes from './history.module.css';
import type { Names } from './names.ts';
import { RowActions } from './row-actions.tsx';
import { TimelineList } from './timeline-list.tsx';
import { useTimeline } from './use-timeline.ts';
import { Waiting } from './waiting.tsx';

/** The session's timeline: own work and what merges brought of other people's, newest first. */
export function SessionHistory({ names }: { readonly names: Names }) {
  const timeline = useTimeline();
  const [filter, setFilter] = useState<HistoryFilter>({ kind: 'everything', by: null });
  const { rows, more, reading, problem } = timeline;
  const fits = fitsFilter(filter);
  const shown = rows?.filter(fits) ?? [];
  const brought = new Set(shown.filter((row) => !row.own).map(({ change }) => change));
  const own = rows?.filter((row) => row.own && row.change.intent !== 'setup') ?? [];
  return (
    <div className={classes['history']}>
      <HistoryFilterBar
        filter={filter}
        people={peopleIn(rows ?? [], names, filter.by)}
        onChange={setFilter}
      />
      {rows === null && problem === null && <Waiting>Reading the history…</Waiting>}
      {problem !== null && <Problem>{problem}</Problem>}
      {rows !== null && shown.length === 0 && (
        <p className={classes['empty']}>
          {rows.length === 0
            ? 'Nothing has happened yet. What you do from now on is listed here.'
            : more
              ? 'None of the newest steps fit. Show more to look further back.'
              : 'Nothing fits this filter.'}
        </p>
      )}
      <TimelineList
        changes={shown.map(({ change }) => change)}
        names={names}
        isBrought={(change) => brought.has(change)}
        renderActions={(change) => {
          const since = own.findIndex((row) => row.change === change);
          return <RowActions change={change} since={since > 0 ? since : null} />;
        }}
      />
      {more && (
        <div>
          <Button
            look="outlined"
            aria-disabled={reading}
            onClick={() => reading || void timeline.readOlder(fits)}
          >
            Show more
          </Button>
          {reading && <Waiting>Reading further back…</Waiting>}
        </div>
      )}
    </div>
  );
}
