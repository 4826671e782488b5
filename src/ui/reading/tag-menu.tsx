import { useState } from 'react';
import { isSingleCharacter, parseCombo, ariaShortcut, keyText } from '../keys/key-combo.ts';
import { keyModeOf, runAction } from '../keys/dispatch.ts';
import { platform } from '../keys/platform.ts';
import { useActionContext, useActions, useKeysOf } from '../keys/use-actions.ts';
import type { Action, ActionContext, KeyMode } from '../keys/action.ts';
import { Kbd } from '../shared/kbd.tsx';
import { FloatingMenu } from './floating-menu.tsx';
import { requestFocus } from './focus.ts';
import { rangeOf } from './live-selection.ts';
import { caretOf } from './reading-context.ts';
import { readingStore } from './reading-store.ts';

/** What single keys would do at the caret, for those who turned them off: the keyboard's menu key opens it. */
export function TagMenu() {
  const context = useActionContext();
  const actions = useActions();
  const keysOf = useKeysOf();
  // As the text was when the menu opened: having the focus changes what the caret is.
  const [items] = useState(() => actionsToOffer(actions, context));
  const [range] = useState(() => rangeOf(caretOf(context) ?? { anchor: 0, head: 0 }));
  return (
    <FloatingMenu
      name="Tag menu"
      range={range}
      onClose={(back) => {
        readingStore.setState({ tagMenuOpen: false });
        if (back) requestFocus('text');
      }}
      items={items.map((action) => {
        const [key] = keysOf(action);
        return {
          id: action.id,
          label: action.label,
          after: key && <Kbd>{keyText(key, platform)}</Kbd>,
          shortcut: key && ariaShortcut(key, platform),
          pick: () => void runAction(action, context),
        };
      })}
    />
  );
}

/** Without single keys nobody presses `t` or Shift+T first: what the digit after them does is offered by itself. */
const ALSO_OFFERED: Readonly<Partial<Record<KeyMode, readonly KeyMode[]>>> = {
  reading: ['retagging', 'arming'],
  armed: ['reading', 'retagging'],
  armedSelected: ['reading', 'retagging', 'arming'],
};

/** The text's actions that can run now and that a single key would start, and those without any key. */
function actionsToOffer(actions: readonly Action[], context: ActionContext): readonly Action[] {
  const mode = keyModeOf(context);
  return actions.filter(
    (action) =>
      action.group === 'text' &&
      action.modes.some((one) => one === mode || ALSO_OFFERED[mode]?.includes(one)) &&
      action.id !== 'annotation.retag' &&
      action.id !== 'arm.toggle' &&
      action.id !== 'go.back' &&
      action.id !== 'tag.menu' &&
      (action.defaultKeys.length === 0 ||
        action.defaultKeys.some((key) => isSingleCharacter(parseCombo(key)))) &&
      action.available(context),
  );
}
