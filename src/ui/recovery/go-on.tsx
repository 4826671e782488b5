import { useState } from 'react';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './recovery.module.css';

interface GoOnProps {
  readonly isGone: boolean;
  readonly onProblem: (sentence: string) => void;
}

/** Without what is missing: asked once more, because it is not told again afterwards. */
export function GoOn({ isGone, onProblem }: GoOnProps) {
  const workspace = useWorkspace();
  const [step, setStep] = useState<'resting' | 'asking' | 'kept'>('resting');
  if (step !== 'asking') {
    return (
      <Button autoFocus={step === 'kept'} onClick={() => setStep('asking')}>
        Go on without it
      </Button>
    );
  }
  const accept = async () => {
    const done = await (await workspace.recovery()).accept();
    if (!done.ok) return onProblem(sentenceOf(done.reason));
    workspace.say(
      isGone
        ? 'The session is out of the list. Its earlier copies stay.'
        : 'You go on with what is here. Its earlier copies stay.',
    );
  };
  return (
    <div role="group" aria-label="Go on without it?" className={classes['asking']}>
      <p className={classes['question']}>
        {isGone
          ? 'The session leaves the list, and you are not told of it again.'
          : 'What is here counts as whole from now on, and you are not told of the loss again.'}{' '}
        Its earlier copies stay.
      </p>
      <Button look="danger" onClick={() => void accept()}>
        Go on without it
      </Button>
      <Button autoFocus onClick={() => setStep('kept')}>
        Not now
      </Button>
    </div>
  );
}
