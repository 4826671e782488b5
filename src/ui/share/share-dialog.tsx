import { NameFirst } from '../annotators/name-first.tsx';
import { Dialog } from '../shared/dialog.tsx';
import type { ShareAs } from '../sentences/share.ts';
import { ShareForm } from './share-form.tsx';

/** A file for others. The first time it asks whose work this is. */
export function ShareDialog({
  as = 'file',
  onClose,
}: {
  readonly as?: ShareAs;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="Share" width="wide" onClose={onClose}>
      <NameFirst>
        <ShareForm initially={as} />
      </NameFirst>
    </Dialog>
  );
}
