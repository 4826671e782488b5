import { useRef } from 'react';
import { giveFocus } from './give-focus.ts';

/**
 * For a menu whose items open something: its button has the focus again at once, so that what opens knows where to give
 * it back to. The library's own way comes some milliseconds later: from behind a dialog it fails, and from a field that
 * has opened it takes the focus away.
 */
export function useMenuReturn() {
  const button = useRef<HTMLButtonElement>(null);
  const menu = {
    returnFocus: false,
    onClose: () => {
      if (button.current) giveFocus(button.current);
    },
  } as const;
  return { button, menu };
}
