import { useState } from 'react';
import type { StorageFailure } from '../../domain/storage-failure.ts';
import { sentenceOfStorage } from '../sentences/storage.ts';
import { Button } from '../shared/button.tsx';
import { later } from '../shared/later.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './notices.module.css';

const CopyReminder = later(async () => (await import('./copy-reminder.tsx')).CopyReminder);

interface NoticesProps {
  /** Reloads into the new version that waits; null while there is none. */
  readonly onUpdate: (() => void) | null;
  readonly onOpenSession: () => void;
}

/** Strips under the top bar: what must be known now, each with the one thing that helps. */
export function Notices({ onUpdate, onOpenSession }: NoticesProps) {
  return (
    <div className={classes['notices']}>
      <NotSaved />
      <Loss onOpenSession={onOpenSession} />
      {onUpdate !== null && <Update onUpdate={onUpdate} />}
      <CopyReminder />
    </div>
  );
}

/** The top bar says that and offers a copy; here stand the whole sentence and the second try. */
function NotSaved() {
  const workspace = useWorkspace();
  const save = useSession((view) => view.save);
  if (save.kind !== 'notSaved') return null;
  const { failure } = save;
  return (
    <Problem live="none" action={<WayOn failure={failure} onRetry={() => void workspace.retrySave()} />}>
      {sentenceOfStorage(failure)}
    </Problem>
  );
}

/** An answer that is still to come can only be waited for: a second try would do the step twice. */
function WayOn({ failure, onRetry }: { readonly failure: StorageFailure; readonly onRetry: () => void }) {
  if (failure.kind === 'slow') return null;
  return failure.kind === 'outdatedTab' || failure.kind === 'newerSchema' ? (
    <Button look="outlined" onClick={() => window.location.reload()}>
      Reload
    </Button>
  ) : (
    <Button look="outlined" onClick={onRetry}>
      Try again
    </Button>
  );
}

function Loss({ onOpenSession }: Pick<NoticesProps, 'onOpenSession'>) {
  const loss = useSession((view) => view.loss);
  const [seen, setSeen] = useState<string | null>(null);
  if (loss === null || loss === seen) return null;
  return (
    <Problem
      action={
        <>
          <Button look="outlined" onClick={onOpenSession}>
            Open a saved file
          </Button>
          <Button onClick={() => setSeen(loss)}>Dismiss</Button>
        </>
      }
    >
      The browser has lost part of this session: {loss}. Compare with your last saved file.
    </Problem>
  );
}

function Update({ onUpdate }: { onUpdate: () => void }) {
  return (
    <div role="status">
      <Problem
        live="none"
        tone="notice"
        action={
          <Button look="outlined" onClick={onUpdate}>
            Reload
          </Button>
        }
      >
        A new version is ready.
      </Problem>
    </div>
  );
}
