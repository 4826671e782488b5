import { useId, useState } from 'react';
import type { Tag } from '../../domain/records/codebook.ts';
import { keyText, parseCombo } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useActions } from '../keys/use-actions.ts';
import { useNextCombo } from '../keys/use-next-combo.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './hotkey-field.module.css';
import { holdersOf } from './hotkey-conflicts.ts';
import { useReadOnly } from './read-only.tsx';

/** The key of a tag, set by pressing it. What else has that key is named; the first of them would always win. */
export function HotkeyField({ tag }: { readonly tag: Tag }) {
  const workspace = useWorkspace();
  const isReadOnly = useReadOnly();
  const actions = useActions();
  const id = useId();
  const [isWaiting, setWaiting] = useState(false);
  const [cameBack, setCameBack] = useState(false);
  const taken = tag.hotkey ? holdersOf(tag, tag.hotkey, actions) : [];
  const end = () => {
    setWaiting(false);
    setCameBack(true);
  };
  const set = (hotkey: string | null) => {
    end();
    if (hotkey !== tag.hotkey) void workspace.run('editTag', { id: tag.id, hotkey });
  };
  return (
    <div className={classes.field} role="group" aria-labelledby={id}>
      <span id={id} className={classes.label}>
        Key
      </span>
      <span className={classes.row}>
        {isWaiting ? (
          <WaitForKey tag={tag} onKey={set} onCancel={end} />
        ) : (
          <Button
            look="outlined"
            autoFocus={cameBack}
            aria-disabled={isReadOnly || undefined}
            aria-label={tag.hotkey ? `Key ${keyText(tag.hotkey, platform)}, change` : 'No key, set one'}
            onClick={() => !isReadOnly && setWaiting(true)}
          >
            {tag.hotkey ? <Kbd>{keyText(tag.hotkey, platform)}</Kbd> : 'None'}
          </Button>
        )}
      </span>
      {!isWaiting && taken.length > 0 ? (
        <Problem live="none" tone="notice">
          {keyText(tag.hotkey ?? '', platform)} also does “{taken.join('” and “')}”. Only one of them can
          answer: choose another key.
        </Problem>
      ) : null}
    </div>
  );
}

interface WaitForKeyProps {
  readonly tag: Tag;
  onKey(key: string | null): void;
  onCancel(): void;
}

function WaitForKey({ tag, onKey, onCancel }: WaitForKeyProps) {
  const actions = useActions();
  const [problem, setProblem] = useState<string | null>(null);
  useNextCombo((key) => {
    const { mod, shift, key: sign } = parseCombo(key);
    if (mod || shift || [...sign].length !== 1) {
      return setProblem('A tag’s key is one letter, digit or sign without Ctrl or Shift. Press another one.');
    }
    const [other] = holdersOf(tag, key, actions);
    if (other) setProblem(`${keyText(key, platform)} already does “${other}”. Press another key.`);
    else onKey(key);
  }, onCancel);
  return (
    <>
      <span role="status" className={classes.press}>
        Press the key
      </span>
      <Button onClick={() => onKey(null)}>No key</Button>
      <Button autoFocus onClick={onCancel}>
        Cancel
      </Button>
      {problem === null ? null : <Problem>{problem}</Problem>}
    </>
  );
}
