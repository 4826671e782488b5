import { useEffect, useRef, useState } from 'react';
import type { Trouble } from '../../state/session-store.ts';
import type { FoundCopy } from '../../workspace/workspace.ts';
import { saveCopy } from '../frame/save-copy.ts';
import { MergeDialog } from '../merge/merge-dialog.tsx';
import { titleOfTrouble } from '../sentences/recovery.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { BringBack } from './bring-back.tsx';
import { CopyChoice, proposedOf } from './copy-choice.tsx';
import { GoOn } from './go-on.tsx';
import { LossFacts } from './loss-facts.tsx';
import { readCopy, readFile, type ReadCopy } from './read-copy.ts';
import { TakenIn } from './taken-in.tsx';
import { useCopies } from './use-copies.ts';
import classes from './recovery.module.css';

interface LossScreenProps {
  readonly trouble: Trouble;
  readonly onLater: () => void;
}

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly copy: ReadCopy }
  | { readonly kind: 'takenIn' };

/** What is missing and what is left, and every copy that may bring it back. Nothing changes before somebody says so. */
export function LossScreen({ trouble, onLater }: LossScreenProps) {
  const workspace = useWorkspace();
  const { sessionId, here, what } = trouble;
  const { copies, asks, lookAgain } = useCopies(sessionId);
  const [picked, setPicked] = useState<FoundCopy | null>(null);
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' });
  const [problem, setProblem] = useState<string | null>(null);
  const files = useRef<HTMLInputElement>(null);
  const isMerged = useRef(false);
  const first = useRef<HTMLButtonElement>(null);
  // Copies are found a moment after the dialog came up.
  const isFound = copies !== null && stage.kind === 'choosing';
  useEffect(() => {
    if (isFound) first.current?.focus();
  }, [isFound]);
  const chosen = picked ?? proposedOf(copies ?? []);

  const look = async (reading: Promise<ReadCopy | string>) => {
    setProblem(null);
    setStage({ kind: 'reading' });
    const copy = await reading;
    if (typeof copy === 'string') setProblem(copy);
    setStage(typeof copy === 'string' ? { kind: 'choosing' } : { kind: 'read', copy });
  };
  const allow = async () => {
    await (await workspace.recovery()).allowDisk(sessionId);
    await lookAgain();
  };

  if (stage.kind === 'read' && here !== null) {
    return (
      <MergeDialog
        incoming={stage.copy}
        onMerged={() => {
          isMerged.current = true;
          // Whoever closed the dialog while it merged is back at the copies, as if nothing were taken in.
          setStage((now) => (now.kind === 'choosing' ? { kind: 'takenIn' } : now));
        }}
        onClose={() => setStage({ kind: isMerged.current ? 'takenIn' : 'choosing' })}
      />
    );
  }
  return (
    <Dialog
      title={stage.kind === 'takenIn' ? 'The copy is taken in' : titleOfTrouble(trouble)}
      width="wide"
      onClose={onLater}
    >
      {stage.kind === 'takenIn' && (
        <TakenIn trouble={trouble} onMore={() => setStage({ kind: 'choosing' })} onProblem={setProblem} />
      )}
      {stage.kind === 'read' && (
        <BringBack
          trouble={trouble}
          copy={stage.copy}
          onBack={() => setStage({ kind: 'choosing' })}
          onProblem={setProblem}
        />
      )}
      {problem !== null && <Problem>{problem}</Problem>}
      {(stage.kind === 'choosing' || stage.kind === 'reading') && (
        <div className={classes['screen']}>
          <LossFacts trouble={trouble} />
          {copies !== null && copies.length > 0 && (
            <CopyChoice copies={copies} chosen={chosen} onChoose={setPicked} />
          )}
          <p role="status" className={classes['aside']}>
            {copies === null && 'Looking for copies …'}
            {copies?.length === 0 &&
              'This browser has kept no copy of the session. A session file that you have saved or shared will do.'}
            {stage.kind === 'reading' && 'Reading the copy …'}
          </p>
          <div className={classes['actions']}>
            {chosen !== null && (
              <Button
                ref={first}
                look="primary"
                aria-disabled={stage.kind === 'reading'}
                onClick={() => stage.kind === 'choosing' && void look(readCopy(workspace, chosen))}
              >
                Look at this copy
              </Button>
            )}
            <Button look={chosen === null ? 'primary' : 'outlined'} onClick={() => files.current?.click()}>
              Choose a file
            </Button>
            {asks && (
              <Button look="outlined" onClick={() => void allow()}>
                Look into the backup folder
              </Button>
            )}
            {here !== null && (
              <Button look="outlined" onClick={() => void saveCopy(workspace)}>
                Save what is here
              </Button>
            )}
            <Button look="outlined" onClick={onLater}>
              Decide later
            </Button>
            {what.kind !== 'damaged' && what.kind !== 'unavailable' && (
              <GoOn isGone={here === null} onProblem={setProblem} />
            )}
          </div>
          <input
            ref={files}
            type="file"
            hidden
            aria-label="Session file to take in"
            accept=".json,.gz,application/json,application/gzip"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void look(readFile(workspace, file));
            }}
          />
        </div>
      )}
    </Dialog>
  );
}
