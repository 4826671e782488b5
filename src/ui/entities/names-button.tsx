import { lazy, Suspense, useState } from 'react';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';

const EntitiesPanel = lazy(async () => ({ default: (await import('./entities-panel.tsx')).EntitiesPanel }));

/** Opens the list of names: speakers, claimants, targets, outlets. */
export function NamesButton() {
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>All names</Button>
      {isOpen ? (
        <Dialog title="Names" width="wide" onClose={close}>
          <Suspense>
            <EntitiesPanel onShow={close} />
          </Suspense>
        </Dialog>
      ) : null}
    </>
  );
}
