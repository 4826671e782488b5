import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Action } from '../keys/action.ts';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useActionContext, useActions, useKeysOf } from '../keys/use-actions.ts';
import { Kbd } from '../shared/kbd.tsx';
import { later } from '../shared/later.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import classes from './bottom-bar.module.css';
import { actionsNow } from './keys-now.ts';
import { readingStore } from './reading-store.ts';

const ArmedSign = later(async () => (await import('./armed-sign.tsx')).ArmedSign);

/** The last result in words, then the keys that act now. */
export function BottomBar() {
  const { text, tone } = useSession(({ said }) => said);
  const keysOf = useKeysOf();
  const named = useActionsNow();
  const isArmed = useStore(readingStore, ({ armedTag }) => armedTag !== null);
  return (
    <div className={classes['bar']}>
      {isArmed && <ArmedSign />}
      <p className={`${classes['said']} ${tone === 'problem' ? classes['problem'] : ''}`}>{text}</p>
      <ul className={classes['keys']} aria-label="Keys that act now">
        {named.map((action) => (
          <li key={action.id}>
            <Kbd spoken>{keyText(keysOf(action)[0] ?? '', platform)}</Kbd> {action.short}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Looked up a moment after the last change, so that no key press waits for its own hint. */
const AFTER_MS = 40;

function useActionsNow(): readonly Action[] {
  const actions = useActions();
  const context = useActionContext();
  const keysOf = useKeysOf();
  const [named, setNamed] = useState<readonly Action[]>([]);
  useEffect(() => {
    let timer = 0;
    const look = () => setNamed(actionsNow(actions, context, keysOf));
    const lookSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, AFTER_MS);
    };
    look();
    const { workspace, reading } = context;
    const stops = [
      workspace.view.subscribe(lookSoon),
      workspace.session.subscribe(lookSoon),
      reading.subscribe(lookSoon),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [actions, context, keysOf]);
  return named;
}
