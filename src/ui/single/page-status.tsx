import type { PageStore } from '../../state/page-store.ts';
import { Button } from '../shared/button.tsx';
import { counted } from '../shared/in-locale.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './page-status.module.css';
import { usePage } from './use-page.ts';

/** In a page that is its own document only a copy of it keeps the work. */
export function PageStatus({ page }: { readonly page: PageStore }) {
  const workspace = useWorkspace();
  const sessionId = useSession((view) => view.sessionId);
  const unsaved = usePage(page, (view) => (sessionId === null ? 0 : (view.unsaved.get(sessionId) ?? 0)));
  const hasSaved = usePage(page, (view) => view.hasSaved);
  // A crash would cost nothing as long as there is a journal.
  const isAtRisk = usePage(page, (view) => view.journal !== 'kept');
  const look = unsaved === 0 ? 'status' : isAtRisk ? 'atRisk' : 'waiting';
  return (
    <div className={classes['place']}>
      <div role="status" className={classes[look]}>
        {unsaved > 0
          ? `Not in a saved copy: ${counted(unsaved, 'change')}`
          : hasSaved
            ? 'In a saved copy'
            : 'No changes'}
      </div>
      {unsaved > 0 && (
        <Button look="outlined" onClick={() => void workspace.saveSession()}>
          Save
        </Button>
      )}
    </div>
  );
}
