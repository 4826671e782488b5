import { reasonOfStorage, sentenceOfStorage } from '../sentences/storage.ts';
import { Button } from '../shared/button.tsx';
import { later } from '../shared/later.tsx';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { saveCopy } from './save-copy.ts';
import classes from './save-status.module.css';

const PageStatus = later(async () => (await import('../single/page-status.tsx')).PageStatus);

/** Whether the work on screen is on disk. Says "Saved" only after a commit. */
export function SaveStatus() {
  const workspace = useWorkspace();
  const save = useSession((view) => view.save);
  const open = useSession((view) => view.state !== null);
  if (!open) return null;
  // Something wrong in memory is told in the same words as in the browser's storage.
  if (workspace.page && save.kind !== 'notSaved') return <PageStatus page={workspace.page} />;
  return (
    <div className={classes['place']}>
      <div role="status" className={save.kind === 'notSaved' ? classes['notSaved'] : classes['status']}>
        {save.kind === 'saved' && 'Saved'}
        {save.kind === 'saving' && 'Saving…'}
        {save.kind === 'notSaved' && (
          <>
            Not saved: {reasonOfStorage(save.failure)}
            <VisuallyHidden>. {sentenceOfStorage(save.failure)}</VisuallyHidden>
          </>
        )}
      </div>
      {save.kind === 'notSaved' && (
        <Button look="danger" onClick={() => void saveCopy(workspace)}>
          Save a copy
        </Button>
      )}
    </div>
  );
}
