import { useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { tagClass } from '../../viewer/tag-sheet.ts';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { Button } from '../shared/button.tsx';
import { Kbd } from '../shared/kbd.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { disarm } from './armed.ts';
import classes from './armed-sign.module.css';
import { readingStore } from './reading-store.ts';

/** In the bottom bar: which tag is armed, and how to end that. Also gives the pointer its other shape over the text. */
export function ArmedSign() {
  const context = useActionContext();
  const armedTag = useStore(readingStore, (reading) => reading.armedTag);
  const tag = useSession(({ state }) => (armedTag ? state?.tags.get(armedTag) : undefined));
  const isArmed = tag !== undefined;
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (!isArmed) return undefined;
    dataset['armed'] = '';
    return () => {
      delete dataset['armed'];
    };
  }, [isArmed]);
  if (!tag) return null;
  return (
    <div role="group" aria-label="Highlighter" className={`${classes['sign']} ${tagClass(tag.id)}`}>
      <span className={classes['sample']} aria-hidden="true" />
      <span>Highlighter:</span>
      <span className={classes['name']} dir="auto">
        {tag.name}
      </span>
      <Button className={classes['end']} aria-label="End the highlighter" onClick={() => disarm(context)}>
        <Kbd>{keyText('Escape', platform)}</Kbd> ends
      </Button>
    </div>
  );
}
