import type { ReactNode } from 'react';
import type { MergedRecord, MergeOutcome, MergeReport } from '../../domain/merge/report.ts';
import { keyOf } from '../../domain/records.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { differencesOf } from '../history/record-fields.ts';
import { LongList } from '../history/long-list.tsx';
import type { Names } from '../history/names.ts';
import { RecordName } from '../history/record-name.tsx';
import { FieldChanges } from '../history/field-changes.tsx';
import { sentenceOfFuture, sentenceOfTextDifference } from '../sentences/merge.ts';
import { Problem } from '../shared/problem.tsx';
import { Conflict } from './conflict.tsx';
import { CountsTable } from './counts-table.tsx';
import { Fold } from './fold.tsx';
import { MendList } from './mend-list.tsx';
import classes from './merge.module.css';
import { PeopleTable } from './people-table.tsx';

interface MergeReportViewProps {
  readonly report: MergeReport;
  readonly names: Names;
  /** Where it is merged into, as it was before. */
  readonly here: Pick<SessionState, 'articles'>;
  /** What can be done about a record that was overwritten; nothing before the merge. */
  readonly renderAction?: (record: MergedRecord) => ReactNode;
}

const FEW = 10;

/** What a merge does: counts, then what one may want to look into, the doubtful first. */
export function MergeReportView({ report, names, here, renderAction }: MergeReportViewProps) {
  const { records, mends, textDifferences, fromTheFuture } = report;
  const of = (...outcomes: readonly MergeOutcome[]) =>
    records.filter(({ outcome }) => outcomes.includes(outcome));
  // Overwritten ones first: there something of one's own is lost.
  const conflicts = [...of('overwritten'), ...of('kept')];
  const letters = mends.filter(({ kind }) => kind === 'letter');
  const others = mends.filter(({ kind }) => kind !== 'letter' && kind !== 'version');
  const list = (items: readonly MergedRecord[], label: string) => () => (
    <LongList items={items} keyOf={({ theirs }) => keyOf(theirs)} label={label} height={40}>
      {({ mine, theirs }) => <RecordName record={mine ?? theirs} names={names} />}
    </LongList>
  );
  return (
    <div className={classes['report']}>
      <CountsTable records={records} />
      <PeopleTable records={records} names={names} />
      {fromTheFuture > 0 && (
        <Problem tone="notice" live="none">
          {sentenceOfFuture(fromTheFuture)}
        </Problem>
      )}
      <div className={classes['folds']}>
        <Fold title="Conflicts" count={conflicts.length} startsOpen={conflicts.length <= FEW}>
          {() => (
            <LongList items={conflicts} keyOf={({ theirs }) => keyOf(theirs)} label="Conflicts" height={160}>
              {(record) => (
                <Conflict
                  record={record}
                  names={names}
                  action={record.outcome === 'overwritten' ? renderAction?.(record) : undefined}
                />
              )}
            </LongList>
          )}
        </Fold>
        <Fold title="Deleted" count={of('deleted').length}>
          {list(of('deleted'), 'Deleted')}
        </Fold>
        <Fold
          title="Text differences"
          count={textDifferences.length}
          startsOpen={textDifferences.length <= FEW}
        >
          {() => (
            <LongList
              items={textDifferences}
              keyOf={({ theirs }) => theirs.id}
              label="Text differences"
              height={56}
            >
              {(difference) => <span dir="auto">{sentenceOfTextDifference(difference)}</span>}
            </LongList>
          )}
        </Fold>
        <Fold title="Letters" count={letters.length} startsOpen={letters.length <= FEW}>
          {() => <MendList mends={letters} names={names} here={here} label="Letters" />}
        </Fold>
        <Fold title="Mended" count={others.length}>
          {() => <MendList mends={others} names={names} here={here} label="Mended" />}
        </Fold>
        <Fold title="Changed" count={of('changed').length}>
          {() => (
            <LongList items={of('changed')} keyOf={({ theirs }) => keyOf(theirs)} label="Changed" height={72}>
              {({ mine, theirs }) => (
                <>
                  <RecordName record={mine ?? theirs} names={names} />
                  {mine && <FieldChanges differences={differencesOf(mine, theirs, names)} />}
                </>
              )}
            </LongList>
          )}
        </Fold>
        <Fold title="Restored" count={of('restored').length}>
          {list(of('restored'), 'Restored')}
        </Fold>
        <Fold title="Added" count={of('added').length}>
          {list(of('added'), 'Added')}
        </Fold>
      </div>
    </div>
  );
}
