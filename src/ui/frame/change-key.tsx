import { useState } from 'react';
import type { Action } from '../keys/action.ts';
import { keyText } from '../keys/key-combo.ts';
import { takenBy } from '../keys/key-map.ts';
import { platform } from '../keys/platform.ts';
import { useActions } from '../keys/use-actions.ts';
import { useNextCombo } from '../keys/use-next-combo.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './key-sheet.module.css';

interface ChangeKeyProps {
  readonly action: Action;
  readonly changing: boolean;
  readonly onChanging: (on: boolean) => void;
}

/** Gives an action another key, none, or its delivered ones back. */
export function ChangeKey({ action, changing, onChanging }: ChangeKeyProps) {
  const workspace = useWorkspace();
  const own = useSettings(({ keys }) => keys[action.id]);
  const [cameBack, setCameBack] = useState(false);
  const end = () => {
    setCameBack(true);
    onChanging(false);
  };
  const write = (key: string | null) => {
    const { [action.id]: _, ...others } = workspace.settings.getState().keys;
    workspace.settings.setState({ keys: key === null ? others : { ...others, [action.id]: key } });
    end();
  };
  if (changing) return <WaitForKey action={action} onKey={write} onCancel={end} />;
  return (
    <>
      {own !== undefined && (
        <Button aria-label={`Delivered key for ${action.label}`} onClick={() => write(null)}>
          Reset
        </Button>
      )}
      <Button
        autoFocus={cameBack}
        aria-label={`Change the key for ${action.label}`}
        onClick={() => onChanging(true)}
      >
        Change
      </Button>
    </>
  );
}

interface WaitForKeyProps {
  readonly action: Action;
  readonly onKey: (key: string) => void;
  readonly onCancel: () => void;
}

function WaitForKey({ action, onKey, onCancel }: WaitForKeyProps) {
  const workspace = useWorkspace();
  const actions = useActions();
  const [taken, setTaken] = useState<string | null>(null);
  useNextCombo((key) => {
    const [other] = takenBy(key, action, actions, workspace.settings.getState(), platform);
    if (other)
      setTaken(
        `${keyText(key, platform)} already does “${other.label}”. Press another key, or change that one first.`,
      );
    else onKey(key);
  }, onCancel);
  return (
    <span className={classes['waiting']}>
      <span role="status" className={classes['press']}>
        Press the new key
      </span>
      <Button onClick={() => onKey('')}>No key</Button>
      <Button autoFocus onClick={onCancel}>
        Cancel
      </Button>
      {taken !== null && <Problem>{taken}</Problem>}
    </span>
  );
}
