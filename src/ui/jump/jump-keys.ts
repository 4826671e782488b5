import { digitPressed } from '../inspector/digit.ts';
import { keysWaitFor } from '../keys/dispatch.ts';
import { isField, isInDialog } from '../keys/field.ts';
import { comboOf, isTyping, type KeyPress } from '../keys/key-press.ts';
import { platform } from '../keys/platform.ts';
import type { ReadingContext } from '../reading/reading-context.ts';
import { isTyped, keepTyped } from '../reading/typed-ahead.ts';
import { askAsList, cancelAsking, typeLetter, untypeLetter } from './jump.ts';
import { jumpStore } from './jump-store.ts';
import { chooseKind } from './link-with.ts';
import { stopAsking } from './stop-asking.ts';

/** Share of the window that Page Up and Page Down go while labels stand in it. */
const PAGE = 0.8;

/**
 * A key while something is asked. True when it was meant for the question: then nothing else should hear of it. Keys
 * with Ctrl or ⌘ end the question and do what they always do; in a field and in a dialog keys are left alone.
 */
export function takeJumpKey(press: KeyPress, target: EventTarget | null, context: ReadingContext): boolean {
  const { asking } = jumpStore.getState();
  if (!asking || asking.step === 'list' || isTyping(press)) return false;
  if (isField(target) || isInDialog(target)) return false;
  if (press.ctrlKey || press.metaKey || press.altKey) {
    if (!['Control', 'Meta', 'Alt'].includes(press.key)) stopAsking();
    return false;
  }
  return asking.step === 'kind' ? takeKindKey(press, context) : takePlaceKey(press, context);
}

/**
 * A key for the question while those before it are still under way: it waits behind them. The text keeps its own; but the
 * menu has the focus as soon as it is drawn, and on a busy machine the next key comes before the one that opened it has
 * ended. Keys that the menu answers by itself are left to it.
 */
export function keepJumpKey(press: KeyboardEvent): boolean {
  const { asking } = jumpStore.getState();
  const { target, key, ctrlKey, metaKey, altKey, repeat } = press;
  if (!asking || asking.step === 'list' || isTyping(press) || ctrlKey || metaKey || altKey) return false;
  if (isField(target) || isInDialog(target) || isInText(target)) return false;
  const isMeant = asking.step === 'kind' ? key === 'Escape' || digitPressed(press) !== null : isTyped(key);
  if (isMeant) keepTyped(press, repeat);
  return isMeant;
}

const isInText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="textbox"][aria-readonly="true"]') !== null;

function takePlaceKey(press: KeyPress, context: ReadingContext): boolean {
  const viewer = context.reading.getState().viewer;
  switch (press.key) {
    case 'Escape':
      cancelAsking(context);
      return true;
    case 'ArrowDown':
    case 'Tab':
    case '/':
      askAsList();
      return true;
    case 'Backspace':
      untypeLetter(context);
      return true;
    case 'PageDown':
    case 'PageUp': {
      const scroller = viewer?.scroller();
      scroller?.scrollBy({ top: (press.key === 'PageDown' ? PAGE : -PAGE) * scroller.clientHeight });
      return true;
    }
  }
  const letter = comboOf(press, platform)?.key ?? '';
  if (/^[a-z]$/u.test(letter) && !press.repeat) typeLetter(context, letter);
  // Whatever else it is: while letters mean places it can't mean anything in the text.
  return !['Shift', 'CapsLock'].includes(press.key);
}

/** Arrows, Enter and Space are the menu's own. */
function takeKindKey(press: KeyPress, context: ReadingContext): boolean {
  if (press.key === 'Escape') {
    cancelAsking(context);
    return true;
  }
  const digit = digitPressed(press);
  if (digit === null || press.repeat) return false;
  void keysWaitFor(chooseKind(context, digit - 1, press.shiftKey), context);
  return true;
}
