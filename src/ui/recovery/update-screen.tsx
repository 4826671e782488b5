import { useState } from 'react';
import type { Trouble } from '../../state/session-store.ts';
import { RescueLink } from '../frame/rescue-link.tsx';
import { sentenceOf } from '../sentences/failure.ts';
import { sentenceOfTrouble, titleOfTrouble } from '../sentences/recovery.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './recovery.module.css';

interface UpdateScreenProps {
  readonly trouble: Trouble;
  readonly onLater: () => void;
}

/** A session of an older Parallax that was left as it is, because no copy of it could be kept: nobody else decides. */
export function UpdateScreen({ trouble, onLater }: UpdateScreenProps) {
  const workspace = useWorkspace();
  const [problem, setProblem] = useState<string | null>(null);
  const tryAgain = async () => {
    const opened = await workspace.switchSession(trouble.sessionId);
    if (!opened.ok) setProblem(sentenceOf(opened.reason));
  };
  const update = async () => {
    const done = await (await workspace.recovery()).updateWithoutCopy(trouble.sessionId);
    if (!done.ok) setProblem(sentenceOf(done.reason));
  };
  return (
    <Dialog title={titleOfTrouble(trouble)} onClose={onLater}>
      <div className={classes['screen']}>
        <Problem>{problem ?? sentenceOfTrouble(trouble)}</Problem>
        <p className={classes['aside']}>
          The rescue page gives the session out as a file, without changing it. With that file in your hands
          you can open the session all the same.
        </p>
        <div className={classes['actions']}>
          <Button look="primary" data-autofocus onClick={() => void tryAgain()}>
            Try again
          </Button>
          <Button look="outlined" onClick={() => void update()}>
            Open it without a copy
          </Button>
          <RescueLink />
          <Button onClick={onLater}>Decide later</Button>
        </div>
      </div>
    </Dialog>
  );
}
