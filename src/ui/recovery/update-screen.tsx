import { useState } from 'react';
import type { Trouble } from '../../state/session-store.ts';
import { openingLabel } from '../frame/opening-label.ts';
import { RescueLink } from '../frame/rescue-link.tsx';
import { sentenceOf } from '../sentences/failure.ts';
import { sentenceOfTrouble, titleOfTrouble } from '../sentences/recovery.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './recovery.module.css';

interface UpdateScreenProps {
  readonly trouble: Trouble;
  readonly onLater: () => void;
}

/** A session of an older Parallax that was left as it is, because no copy of it could be kept: nobody else decides. */
export function UpdateScreen({ trouble, onLater }: UpdateScreenProps) {
  const workspace = useWorkspace();
  const [problem, setProblem] = useState<string | null>(null);
  // A large session takes half a minute, in which a second press would only begin it once more.
  const opening = useSession((view) => view.opening && openingLabel(view.opening));
  const tryAgain = async () => {
    if (opening !== null) return;
    setProblem(null);
    const opened = await workspace.switchSession(trouble.sessionId);
    if (!opened.ok) setProblem(sentenceOf(opened.reason));
  };
  const update = async () => {
    if (opening !== null) return;
    const done = await (await workspace.recovery()).updateWithoutCopy(trouble.sessionId);
    if (!done.ok) setProblem(sentenceOf(done.reason));
  };
  return (
    <Dialog title={titleOfTrouble(trouble)} onClose={onLater}>
      <div className={classes['screen']}>
        {opening === null ? (
          <Problem>{problem ?? sentenceOfTrouble(trouble)}</Problem>
        ) : (
          <p role="status" className={classes['aside']}>
            {opening} …
          </p>
        )}
        <p className={classes['aside']}>
          The rescue page gives the session out as a file, without changing it. With that file in your hands
          you can open the session all the same.
        </p>
        <div className={classes['actions']}>
          <Button
            look="primary"
            data-autofocus
            aria-disabled={opening !== null}
            onClick={() => void tryAgain()}
          >
            Try again
          </Button>
          <Button look="outlined" aria-disabled={opening !== null} onClick={() => void update()}>
            Open it without a copy
          </Button>
          <RescueLink />
          <Button onClick={onLater}>Decide later</Button>
        </div>
      </div>
    </Dialog>
  );
}
