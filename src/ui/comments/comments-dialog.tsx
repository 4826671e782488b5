import { Dialog } from '../shared/dialog.tsx';
import { AllComments } from './all-comments.tsx';

/** What was said of anything in the session. */
export function CommentsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Comments" width="wide" onClose={onClose}>
      <AllComments onClose={onClose} />
    </Dialog>
  );
}
