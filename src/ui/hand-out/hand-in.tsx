import { useState } from 'react';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { missingInWords, sinceHandInWords, standingInWords } from '../sentences/hand-out.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './task-strip.module.css';

interface HandInProps {
  readonly handOut: HandOut;
  /** Letters of the articles that are not done. */
  readonly missing: readonly string[];
  /** What was changed since the last time. */
  readonly changes: number;
  /** Where the button that had the focus was replaced by this one. */
  readonly takesFocus: boolean;
}

/** Saves the file to send back. Unfinished work may be handed in, after it was said that it is unfinished. */
export function HandIn({ handOut, missing, changes, takesFocus }: HandInProps) {
  const workspace = useWorkspace();
  const [step, setStep] = useState<'resting' | 'asking' | 'came back' | 'writing'>('resting');
  const [problem, setProblem] = useState<string | null>(null);
  const isAgain = handOut.handedInAt !== null;
  const isDue = !isAgain || changes > 0;

  const handIn = async () => {
    setStep('writing');
    const done = await workspace.handIn(handOut.id);
    setStep('came back');
    setProblem(done.ok ? null : sentenceOf(done.reason));
  };
  const begin = () => {
    if (step === 'writing') return;
    if (missing.length > 0) setStep('asking');
    else void handIn();
  };
  return (
    <>
      <span role="status" className={classes['standing']}>
        {isAgain && `${standingInWords(handOut, Date.now())}${sinceHandInWords(changes)}`}
      </span>
      {step !== 'asking' && (
        <Button
          look={isDue ? 'primary' : 'outlined'}
          autoFocus={takesFocus || step !== 'resting'}
          aria-disabled={step === 'writing'}
          onClick={begin}
        >
          {isAgain ? 'Hand in again' : 'Hand in'}
        </Button>
      )}
      {step === 'asking' && (
        <div role="group" aria-label="Hand in although it is not done?" className={classes['asking']}>
          <Problem
            tone="notice"
            live="none"
            action={
              <>
                <Button look="outlined" onClick={() => void handIn()}>
                  Hand in anyway
                </Button>
                <Button autoFocus onClick={() => setStep('came back')}>
                  Not yet
                </Button>
              </>
            }
          >
            {missingInWords(missing)}
          </Problem>
        </div>
      )}
      {problem !== null && <Problem>{problem}</Problem>}
    </>
  );
}
