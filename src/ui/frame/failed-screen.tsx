import { never } from '../../domain/result.ts';
import type { StorageFailure } from '../../domain/storage-failure.ts';
import { sentenceOfStorage } from '../sentences/storage.ts';
import { useAppHost } from '../install/app-host.tsx';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { RescueLink } from './rescue-link.tsx';
import { saveCopy } from './save-copy.ts';
import classes from './screen.module.css';

function titleOf(failure: StorageFailure): string {
  switch (failure.kind) {
    case 'full':
      return 'The storage is full';
    case 'unavailable':
      return 'Nothing can be stored here';
    case 'gone':
      return 'The stored session is gone';
    case 'inTrash':
      return 'This session is in the trash';
    case 'newerSchema':
      return 'A newer Parallax was here';
    case 'outdatedTab':
      return 'Updated in another tab';
    case 'damaged':
      return 'The stored session is damaged';
    case 'noCopyBeforeUpdate':
      return 'No copy could be kept';
    case 'slow':
      return 'The storage does not answer yet';
    case 'notFound':
      return 'This session is not here';
    case 'failed':
      return 'The session could not be opened';
    default:
      return never(failure);
  }
}

/** The usual sentence speaks of what is still on the screen. */
const GONE =
  'The stored session was removed, probably by clearing site data. Copies of it may still be here: “Try again” looks for them.';

interface FailedScreenProps {
  readonly failure: StorageFailure;
  readonly onSessions: () => void;
}

/** Instead of the rooms when no session can be shown: what happened, and every way on that is left. */
export function FailedScreen({ failure, onSessions }: FailedScreenProps) {
  const workspace = useWorkspace();
  const host = useAppHost();
  const inMemory = useSession((view) => view.state !== null);
  const reloadHelps = ['outdatedTab', 'newerSchema', 'slow'].includes(failure.kind);
  return (
    <div className={classes['screen']}>
      <h1 className={classes['title']}>{titleOf(failure)}</h1>
      <p role="alert" className={classes['sentence']}>
        {failure.kind === 'gone' && !inMemory ? GONE : sentenceOfStorage(failure)}
      </p>
      <div className={classes['actions']}>
        {reloadHelps ? (
          <Button look="primary" onClick={() => void host.reload()}>
            Reload
          </Button>
        ) : (
          <Button look="primary" onClick={() => void workspace.start()}>
            Try again
          </Button>
        )}
        {inMemory && (
          <Button look="outlined" onClick={() => void saveCopy(workspace)}>
            Save a copy
          </Button>
        )}
        <Button look="outlined" onClick={onSessions}>
          Other sessions
        </Button>
        <RescueLink />
      </div>
    </div>
  );
}
