import { useState } from 'react';
import type { Action } from '../keys/action.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import { ChangeKey } from './change-key.tsx';
import { KeyList } from './key-list.tsx';
import { SingleKeys } from './single-keys.tsx';
import classes from './key-sheet.module.css';

/** All keys, where each acts, and the means to change them. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  const workspace = useWorkspace();
  const changed = useSettings(({ keys }) => Object.keys(keys).length);
  const [changing, setChanging] = useState<string | null>(null);
  const tools = (action: Action) => (
    <ChangeKey
      action={action}
      changing={changing === action.id}
      onChanging={(on) => setChanging(on ? action.id : null)}
    />
  );
  return (
    <Dialog title="Keys" width="wide" onClose={onClose}>
      <div className={classes['head']}>
        <SingleKeys />
        {changed > 0 && (
          <Button look="outlined" onClick={() => workspace.settings.setState({ keys: {} })}>
            All keys as delivered
          </Button>
        )}
      </div>
      <KeyList tools={tools} />
    </Dialog>
  );
}
