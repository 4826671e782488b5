import { useRef, useState } from 'react';
import type { Change } from '../../domain/change.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { questionOfGoingBack, sentenceOfNotUndone, sentenceOfUndone } from '../sentences/history.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './history.module.css';

interface RowActionsProps {
  readonly change: Change;
  /** How many changes of this copy are newer; null where one can't go back to it, or is there already. */
  readonly since: number | null;
}

/** Takes one change back, or everything since. Either is a new change: nothing leaves the history. */
export function RowActions({ change, since }: RowActionsProps) {
  const workspace = useWorkspace();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const undoThis = async () => {
    const undone = await workspace.undoChange(change.rev);
    setDone(undone.ok ? sentenceOfUndone(undone.value.entries.length, change.entries.length) : '');
    setProblem(undone.ok ? null : sentenceOfNotUndone(undone.reason));
  };
  const goBack = async () => {
    setAsking(false);
    const gone = await workspace.goBackTo(change.rev);
    setDone(gone.ok ? 'Everything is what it was then, as a new change.' : '');
    setProblem(gone.ok ? null : sentenceOf(gone.reason));
    opener.current?.focus();
  };
  return (
    <div className={classes['actions']}>
      <Button look="outlined" onClick={() => void undoThis()}>
        Undo this
      </Button>
      {since !== null && (
        <Button ref={opener} look="outlined" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          Go back to here
        </Button>
      )}
      {asking && since !== null && (
        <div role="group" aria-label="Go back to here?" className={classes['asking']}>
          <p>{questionOfGoingBack(since)}</p>
          <Button look="primary" onClick={() => void goBack()}>
            Go back
          </Button>
          <Button
            look="outlined"
            onClick={() => {
              setAsking(false);
              opener.current?.focus();
            }}
          >
            Stay
          </Button>
        </div>
      )}
      <span role="status" className={classes['done']}>
        {done}
      </span>
      {problem !== null && <Problem>{problem}</Problem>}
    </div>
  );
}
