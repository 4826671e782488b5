import { useMemo } from 'react';
import { sessionProgress } from '../../state/session-progress.ts';
import { currentArticles } from '../../state/versions.ts';
import { doneInWords } from '../sentences/hand-out.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { CoderTable } from './coder-table.tsx';
import classes from './progress-dialog.module.css';

/** How far everybody is, whether work was handed out or not. */
export function ProgressDialog({ onClose }: { readonly onClose: () => void }) {
  const state = useSession((view) => view.state);
  const actorId = useSession((view) => view.actorId);
  const articles = useMemo(() => (state ? currentArticles(state) : []), [state]);
  const coders = useMemo(() => (state ? sessionProgress(state, actorId) : []), [state, actorId]);
  const [mine] = coders;
  return (
    <Dialog title="Progress" width="wide" lightDismiss onClose={onClose}>
      {articles.length === 0 ? (
        <p className={classes['line']}>No articles yet. Add some, and this shows who is how far with them.</p>
      ) : (
        <>
          <p className={classes['line']}>
            {mine?.coder.id === actorId
              ? `You: ${doneInWords(mine.done, articles.length)}.`
              : 'You have not coded anything yet.'}
          </p>
          <CoderTable coders={coders} articles={articles} onOpened={onClose} />
        </>
      )}
    </Dialog>
  );
}
