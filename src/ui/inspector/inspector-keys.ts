import { requestFocus, type FocusTarget } from '../reading/focus.ts';
import { typeIntoNextField } from '../reading/typed-ahead.ts';
import { fieldOf, focusNextField, focusPreviousField } from './field-order.ts';
import { allSettled } from './settling.ts';

interface FieldPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * Enter to the next field, Shift+Enter to the one before, Esc out of the panel. True when the key is taken.
 * @param back where the focus goes from the last field
 */
export function goByKey(press: FieldPress, panel: Element, from: HTMLElement, back: FocusTarget): boolean {
  if (press.key === 'Escape') requestFocus(back);
  else if (press.key !== 'Enter' || !goesOn(press, from)) return false;
  else if (press.shiftKey) focusPreviousField(panel, from);
  else goOn(panel, from, back);
  return true;
}

/** To the next field. Where what was just chosen may ask for another one, that is waited for, and typing with it. */
function goOn(panel: Element, from: Element, back: FocusTarget): void {
  const step = (): void => {
    if (!focusNextField(panel, from)) requestFocus(back);
  };
  const storing = fieldOf(from)?.hasAttribute('data-asks-more') ? allSettled() : null;
  if (!storing) return step();
  typeIntoNextField({ orText: true });
  // A task later what was stored is on screen.
  void storing.then(() => setTimeout(step));
}

/** Whether Enter means "go on" here: not on a button that does something, not for a new line. */
function goesOn({ shiftKey, ctrlKey, metaKey, altKey }: FieldPress, from: HTMLElement): boolean {
  if (ctrlKey || metaKey || altKey || !from.closest('[data-field]')) return false;
  if (from instanceof HTMLButtonElement) {
    return from.hasAttribute('aria-pressed') || from.getAttribute('aria-disabled') === 'true';
  }
  if (from instanceof HTMLTextAreaElement) return !shiftKey && !from.hasAttribute('data-lines');
  return true;
}
