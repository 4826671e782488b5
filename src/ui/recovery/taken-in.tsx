import { useEffect, useRef } from 'react';
import type { Trouble } from '../../state/session-store.ts';
import { countsOf } from '../../workspace/opening.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { countsOfCopy } from '../sentences/recovery.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './recovery.module.css';

interface TakenInProps {
  readonly trouble: Trouble;
  readonly onMore: () => void;
  readonly onProblem: (sentence: string | null) => void;
}

/** What is here after a copy was taken in. Only now may the loss be forgotten. */
export function TakenIn({ trouble, onMore, onProblem }: TakenInProps) {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.focus(), []);
  const counts = countsOfCopy(state === null ? { articleCount: 0, annotationCount: 0 } : countsOf(state));
  const done = async () => {
    const accepted = await (await workspace.recovery()).accept();
    if (accepted.ok) workspace.say(`The copy is taken in: ${counts}.`);
    else onProblem(sentenceOf(accepted.reason));
  };
  return (
    <div ref={root} tabIndex={-1} className={classes['screen']}>
      <p className={classes['lead']} role="status">
        Now here: {counts}
        {trouble.remembered !== null && `; last known: ${countsOfCopy(trouble.remembered)}`}.
      </p>
      <div className={classes['actions']}>
        <Button look="primary" data-autofocus onClick={() => void done()}>
          Go on with this
        </Button>
        <Button look="outlined" onClick={onMore}>
          Take another copy in
        </Button>
      </div>
    </div>
  );
}
