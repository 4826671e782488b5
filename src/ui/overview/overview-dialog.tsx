import type { ArticleId } from '../../domain/ids.ts';
import { Dialog } from '../shared/dialog.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { Overview } from './overview.tsx';

interface OverviewDialogProps {
  /** Shows the two in the Compare room; whoever opens it closes this. */
  readonly onOpen: (a: ArticleId, b: ArticleId) => void;
  readonly onClose: () => void;
}

/** What the articles of the session share, all at once. */
export function OverviewDialog({ onOpen, onClose }: OverviewDialogProps) {
  const state = useSession((view) => view.state);
  return (
    <Dialog onClose={onClose} title="What the articles share" width="wide">
      {state && <Overview state={state} onOpen={onOpen} onClose={onClose} />}
    </Dialog>
  );
}
