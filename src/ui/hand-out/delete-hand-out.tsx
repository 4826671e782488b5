import { useState } from 'react';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './hand-outs-dialog.module.css';

interface DeleteHandOutProps {
  readonly handOut: HandOut;
  readonly onDeleted: () => void;
}

/** Asks in place: progress is no longer followed, but no work is lost. */
export function DeleteHandOut({ handOut, onDeleted }: DeleteHandOutProps) {
  const workspace = useWorkspace();
  const [step, setStep] = useState<'resting' | 'asking' | 'kept'>('resting');
  const [problem, setProblem] = useState<string | null>(null);
  const { id, coderName } = handOut;
  const remove = async () => {
    const deleted = await workspace.run('deleteHandOut', { id });
    if (deleted.ok) onDeleted();
    else setProblem(sentenceOf(deleted.reason));
  };
  if (step !== 'asking') {
    return (
      <Button
        aria-label={`Delete the hand-out for ${coderName}`}
        autoFocus={step === 'kept'}
        onClick={() => setStep('asking')}
      >
        Delete
      </Button>
    );
  }
  return (
    <div role="group" aria-label={`Delete the hand-out for ${coderName}?`} className={classes['asking']}>
      <p className={classes['question']}>
        Stop following the work of <bdi>{coderName}</bdi>? What they have coded stays. Undo brings the
        hand-out back.
      </p>
      <Button look="danger" onClick={() => void remove()}>
        Delete the hand-out
      </Button>
      <Button autoFocus onClick={() => setStep('kept')}>
        Keep
      </Button>
      {problem !== null && <Problem>{problem}</Problem>}
    </div>
  );
}
