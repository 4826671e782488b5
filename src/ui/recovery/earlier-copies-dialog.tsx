import { useState } from 'react';
import { sentenceOfNotKept } from '../sentences/recovery.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { CopyRow } from './copy-row.tsx';
import { useCopies } from './use-copies.ts';
import classes from './recovery.module.css';

/** The copies of the open session that Parallax has kept by itself, and those in the person's folder. */
export function EarlierCopiesDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const sessionId = useSession((view) => view.sessionId);
  const { copies, lookAgain } = useCopies(sessionId);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async () => {
    setSaid('Keeping a copy …');
    const kept = await (await workspace.recovery()).keepNow();
    setProblem(kept && !kept.ok ? sentenceOfNotKept(kept.reason) : null);
    setSaid(kept === null ? 'The newest copy holds just what is here.' : kept.ok ? 'A copy is kept.' : '');
    await lookAgain();
  };
  return (
    <Dialog title="Earlier copies" width="wide" onClose={onClose}>
      <div className={classes['screen']}>
        <p className={classes['aside']}>
          Before a merge, an import or an update, Parallax keeps a whole copy of the session in this browser:
          the last ten. Undo takes such a step back; a copy is for the day when something is lost.
        </p>
        <div className={classes['actions']}>
          <Button look="outlined" data-autofocus onClick={() => void keep()}>
            Keep a copy now
          </Button>
          <span role="status" className={classes['meta']}>
            {said}
          </span>
        </div>
        {problem !== null && <Problem>{problem}</Problem>}
        {copies === null && <p className={classes['aside']}>Looking for copies …</p>}
        {copies?.length === 0 && (
          <p className={classes['aside']}>
            There is none yet. The first is kept before your next merge or import.
          </p>
        )}
        {copies !== null && copies.length > 0 && (
          <ul className={classes['list']}>
            {copies.map((copy) => (
              <CopyRow key={copy.key} copy={copy} onSaid={setSaid} onProblem={setProblem} onClose={onClose} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
