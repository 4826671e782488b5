import { useEffect } from 'react';
import { dispatchKey, type KeyPlace } from './dispatch.ts';
import { isField, isInDialog } from './field.ts';
import { followTyping, isUndoOfNoTyping } from './own-undo.ts';
import { platform } from './platform.ts';
import { hasText, type ActionContext } from './action.ts';
import { useActionContext, useActions } from './use-actions.ts';

/** Listens for keys on the whole page. The text handles its own first; mounted once by the frame. */
export function AppKeys() {
  const actions = useActions();
  const context = useActionContext();
  useEffect(followTyping, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return;
      const place =
        isUndoOfNoTyping(event) && isField(event.target) ? 'elsewhere' : placeOf(event.target, context);
      if (dispatchKey(event, place, actions, context, platform)) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [actions, context]);
  return null;
}

/** With nothing focused, keys mean the text: that is what a reader looks at. */
function placeOf(target: EventTarget | null, context: ActionContext): KeyPlace {
  if (target === document.body || target === document.documentElement) {
    return hasText(context) ? 'text' : 'elsewhere';
  }
  return isField(target) ? 'field' : 'elsewhere';
}
