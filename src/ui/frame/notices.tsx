import { Suspense } from 'react';
import type { StorageFailure } from '../../domain/storage-failure.ts';
import { sentenceOfStorage } from '../sentences/storage.ts';
import { useAppHost } from '../install/app-host.tsx';
import { ReloadNotice } from '../install/reload-notice.tsx';
import { Button } from '../shared/button.tsx';
import { later } from '../shared/later.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './notices.module.css';

const CopyReminder = later(async () => (await import('./copy-reminder.tsx')).CopyReminder);
const PageNotices = later(async () => (await import('../single/page-notices.tsx')).PageNotices);
const Recovery = lazyPart(async () => (await import('../recovery/recovery.tsx')).Recovery);

/** Strips under the top bar: what must be known now, each with the one thing that helps. */
export function Notices() {
  const { page } = useWorkspace();
  return (
    <div className={classes['notices']}>
      <NotSaved />
      <Loss />
      <ReloadNotice />
      {page ? <PageNotices page={page} /> : <CopyReminder />}
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
  const host = useAppHost();
  const workspace = useWorkspace();
  const sessionId = useSession((view) => view.sessionId);
  if (failure.kind === 'slow') return null;
  if (failure.kind === 'inTrash' && sessionId !== null) {
    return (
      <Button look="outlined" onClick={() => void workspace.restoreSession(sessionId)}>
        Take it out of the trash
      </Button>
    );
  }
  return failure.kind === 'outdatedTab' || failure.kind === 'newerSchema' ? (
    <Button look="outlined" onClick={() => void host.reload()}>
      Reload
    </Button>
  ) : (
    <Button look="outlined" onClick={onRetry}>
      Try again
    </Button>
  );
}

/** Told by a part of its own, because on an ordinary day nothing is lost. */
function Loss() {
  const isLost = useSession((view) => view.trouble !== null);
  return (
    isLost && (
      <Suspense>
        <Recovery />
      </Suspense>
    )
  );
}
