import type { ReactNode } from 'react';
import { actionSections, type Action } from '../keys/action.ts';
import { keyText } from '../keys/key-combo.ts';
import { platform } from '../keys/platform.ts';
import { useActions, useKeysOf } from '../keys/use-actions.ts';
import { Kbd } from '../shared/kbd.tsx';
import classes from './key-list.module.css';

/** Every action with its keys, by section. `tools` adds what can be changed beside a row. */
export function KeyList({ tools }: { tools?: (action: Action) => ReactNode }) {
  const actions = useActions();
  const keysOf = useKeysOf();
  return (
    <div className={classes['sections']}>
      {actionSections.map((section) => {
        const inSection = actions.filter(
          (action) => action.section === section && (tools !== undefined || keysOf(action).length > 0),
        );
        if (inSection.length === 0) return null;
        return (
          <section key={section} aria-label={section}>
            <h3 className={classes['heading']}>{section}</h3>
            <ul className={classes['list']}>
              {inSection.map((action) => (
                <li key={action.id} className={classes['row']}>
                  <span className={classes['label']}>{action.label}</span>
                  <span className={classes['keys']}>
                    {keysOf(action).map((key) => (
                      <Kbd key={key} spoken>
                        {keyText(key, platform)}
                      </Kbd>
                    ))}
                  </span>
                  {tools?.(action)}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
