import { useState } from 'react';
import type { Change, Entry } from '../../domain/change.ts';
import { sameContent } from '../../domain/content.ts';
import { findRecord } from '../../domain/session-state.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './history.module.css';
import type { Names } from './names.ts';
import { RecordName } from './record-name.tsx';
import { TimelineList } from './timeline-list.tsx';
import { useRecordHistory, type RecordRef } from './use-record-history.ts';
import { Waiting } from './waiting.tsx';

interface RecordHistoryProps {
  readonly record: RecordRef;
  readonly names: Names;
}

/** What became of one record: each of its versions, to be looked at and restored. */
export function RecordHistory({ record, names }: RecordHistoryProps) {
  const { step, stop, again } = useRecordHistory(record);
  if (step.kind === 'reading') return <Waiting cancel={stop}>Looking through the history…</Waiting>;
  if (step.kind === 'stopped') {
    return (
      <Problem tone="calm" live="none" action={<Button onClick={again}>Look again</Button>}>
        Looking was stopped.
      </Problem>
    );
  }
  if (step.kind === 'failed') return <Problem>{step.sentence}</Problem>;
  if (step.changes.length === 0) {
    return (
      <p className={classes['empty']}>
        No step of it is known here: it came with a file that had no history. What you change from now on is
        listed.
      </p>
    );
  }
  const oldest = step.changes.at(-1);
  const named = step.changes[0]?.entries[0]?.after;
  return (
    <div className={classes['history']}>
      {named && (
        <p className={classes['which']}>
          <RecordName record={named} names={names} />
        </p>
      )}
      <TimelineList
        ofOneRecord
        changes={step.changes}
        names={names}
        isBrought={() => false}
        renderActions={(change) => (
          <>
            <Restore record={record} change={change} side="after" />
            {change.rev === oldest?.rev && <Restore record={record} change={change} side="before" />}
          </>
        )}
      />
    </div>
  );
}

interface RestoreProps {
  readonly record: RecordRef;
  readonly change: Change;
  readonly side: keyof Entry;
}

/** Makes the record what it was then. Not offered for what it is now, or for its deletion. */
function Restore({ record, change, side }: RestoreProps) {
  const workspace = useWorkspace();
  const now = useSession(({ state }) => state && findRecord(state, record));
  const [problem, setProblem] = useState<string | null>(null);
  const version = change.entries[0]?.[side] ?? null;
  if (version === null || version.deletedRev !== null || !now) return null;
  const isNow = sameContent(version, now);
  if (isNow && side === 'before') return null;
  const restore = async () => {
    const restored = await workspace.restoreRecord(record, change.rev, side);
    setProblem(restored.ok ? null : sentenceOf(restored.reason));
  };
  return (
    <div className={classes['actions']}>
      <Button look="outlined" aria-disabled={isNow} onClick={() => isNow || void restore()}>
        {side === 'after' ? 'Restore this version' : 'Restore the version before'}
      </Button>
      <span role="status" className={classes['done']}>
        {isNow && 'This is how it is now.'}
      </span>
      {problem !== null && <Problem>{problem}</Problem>}
    </div>
  );
}
