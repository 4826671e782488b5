import { Dialog } from '../shared/dialog.tsx';
import { EvidenceForm } from './evidence-form.tsx';

/** A page for somebody who has no Parallax. */
export function EvidenceDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Evidence page" width="wide" onClose={onClose}>
      <EvidenceForm />
    </Dialog>
  );
}
