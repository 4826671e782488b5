import { useState } from 'react';
import type { SessionSummary } from '../../domain/session-summary.ts';
import type { IncomingMerge } from '../import/incoming.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './merge.module.css';
import { OpenAsOwn } from './open-as-own.tsx';

interface MergeElsewhereProps {
  readonly incoming: IncomingMerge;
  /** The session of this browser that the file is a copy of; null when there is none. */
  readonly home: SessionSummary | null;
  /** The title of the session that is open. */
  readonly open: string;
  readonly onMergeHere: () => void;
  readonly onClose: () => void;
}

/** The file belongs to another session than the open one: asks into which before anything is compared. */
export function MergeElsewhere({ incoming, home, open, onMergeHere, onClose }: MergeElsewhereProps) {
  const workspace = useWorkspace();
  const isInTrash = Boolean(home?.trashedAt);
  const [problem, setProblem] = useState<string | null>(null);
  const goHome = async () => {
    if (!home) return;
    const taken = isInTrash ? await workspace.restoreSession(home.id) : null;
    const switched = taken?.ok === false ? taken : await workspace.switchSession(home.id);
    setProblem(switched.ok ? null : sentenceOf(switched.reason));
    if (switched.ok) workspace.say(`Opened the session “${home.title}”.`);
  };
  return (
    <div className={classes['flow']}>
      <p className={classes['lead']}>
        {home
          ? isInTrash
            ? `This is a copy of “${home.title}”, which is in the trash of this browser.`
            : `This is a copy of “${home.title}”, which is in this browser but not open: “${open}” is.`
          : `This session shares no article with “${open}”, which is open now.`}
      </p>
      {problem !== null && <Problem>{problem}</Problem>}
      <div className={classes['actions']}>
        {home && (
          <Button look="primary" data-autofocus onClick={() => void goHome()}>
            {isInTrash
              ? `Take “${home.title}” out of the trash and compare`
              : `Open “${home.title}” and compare`}
          </Button>
        )}
        <OpenAsOwn
          incoming={incoming}
          look={home ? 'outlined' : 'primary'}
          onProblem={setProblem}
          onClose={onClose}
        />
        <Button look="outlined" onClick={onMergeHere}>
          Compare with “{open}”
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
