import { useState } from 'react';
import type { Trouble } from '../../state/session-store.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { countsOfCopy } from '../sentences/recovery.ts';
import { Button } from '../shared/button.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import type { ReadCopy } from './read-copy.ts';
import classes from './recovery.module.css';

interface BringBackProps {
  readonly trouble: Trouble;
  readonly copy: ReadCopy;
  readonly onBack: () => void;
  readonly onProblem: (sentence: string | null) => void;
}

/** Nothing of the session can be opened: it is made anew from the copy, once somebody has seen what the copy holds. */
export function BringBack({ trouble, copy, onBack, onProblem }: BringBackProps) {
  const workspace = useWorkspace();
  const [isBusy, setBusy] = useState(false);
  const { sessionId, what, remembered } = trouble;
  const isOwn = copy.dump.records.some(({ type, id }) => type === 'session' && id === sessionId);
  const take = async () => {
    if (isBusy) return;
    setBusy(true);
    onProblem(null);
    const done = await (await workspace.recovery()).bringBack(sessionId, copy.dump);
    setBusy(false);
    if (done.ok) workspace.say(`Brought back “${copy.title}”: ${countsOfCopy(copy)}.`);
    else onProblem(sentenceOf(done.reason));
  };
  return (
    <div className={classes['screen']}>
      <p className={classes['lead']} role="status">
        The copy holds “<bdi>{copy.title}</bdi>” with {countsOfCopy(copy)}.
      </p>
      <p className={classes['aside']}>
        {remembered !== null && `The session was last known with ${countsOfCopy(remembered)}. `}
        {!isOwn && 'The copy is of another session than the one that is missing. '}
        {what.kind === 'damaged' && 'It is opened as a session of its own; what is damaged stays as it is. '}
        {what.kind === 'unavailable' &&
          'As long as the browser’s storage can’t be opened, it lives in this tab only: save a file before you close it. '}
        Nothing has been changed yet.
      </p>
      <div className={classes['actions']}>
        <Button look="primary" data-autofocus autoFocus aria-disabled={isBusy} onClick={() => void take()}>
          Bring it back
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </div>
  );
}
