import { Dialog } from '../shared/dialog.tsx';
import { EntitiesPanel } from './entities-panel.tsx';

/** All names of the session: speakers, claimants, targets, outlets. Closes when it shows where one is used. */
export function NamesDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Names" width="wide" onClose={onClose}>
      <EntitiesPanel onShow={onClose} />
    </Dialog>
  );
}
