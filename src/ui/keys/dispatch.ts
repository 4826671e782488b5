import type { Action, ActionContext, KeyMode } from './action.ts';
import type { Platform } from './key-combo.ts';
import { findAction } from './key-map.ts';
import { isTyping, type KeyPress } from './key-press.ts';
import { forgetTyped, keepTyped } from '../reading/typed-ahead.ts';

/** Where a key was pressed, which decides what it may do. */
export type KeyPlace =
  /** In the article's text, its toolbar, or nowhere in particular: all keys. */
  | 'text'
  /** In a field: only combinations that no field needs. */
  | 'field'
  /** Anywhere else: the keys that work everywhere. */
  | 'elsewhere';

export function keyModeOf({ workspace, reading }: Pick<ActionContext, 'workspace' | 'reading'>): KeyMode {
  if (workspace.view.getState().movingId !== null) return 'moving';
  return reading.getState().awaitingTag ? 'retagging' : 'reading';
}

const actsIn = (action: Action, place: KeyPlace): boolean =>
  place === 'text' || (action.group === 'everywhere' && (place === 'elsewhere' || action.inFields));

/**
 * Runs what a press means. True when the press was meant for an action, also when that declined: the browser should
 * then do nothing with it. A held key changes data once.
 */
export function dispatchKey(
  press: KeyPress,
  place: KeyPlace,
  actions: readonly Action[],
  context: ActionContext,
  platform: Platform,
): boolean {
  if (isTyping(press)) return false;
  if (place === 'text' && context.reading.getState().leaving && !isModifier(press)) {
    if (press.key.length === 1 || press.key === 'Enter') keepTyped(press);
    return true;
  }
  const acting = actions.filter((action) => actsIn(action, place));
  const settings = context.workspace.settings.getState();
  const mode = keyModeOf(context);
  let action = findAction(press, acting, mode, settings, platform);
  if (mode === 'retagging' && place === 'text' && !isModifier(press) && !action) {
    // `t` waits for one key only: any other key means what it always means.
    context.reading.setState({ awaitingTag: false });
    action = findAction(press, acting, 'reading', settings, platform);
  }
  if (!action) return false;
  // Keys that the browser also has a use for are its own while the action has none.
  if (!action.available(context) && !action.otherwise && !isAwaited(action, context)) return false;
  if (!(press.repeat && action.changesData)) void runAction(action, context);
  return true;
}

/** Runs an action, after the annotation it acts on is there, or says what to do first. */
export async function runAction(action: Action, context: ActionContext): Promise<void> {
  if (isAwaited(action, context)) {
    if (action.leavesText) {
      forgetTyped();
      context.reading.setState({ leaving: true });
    }
    await created(context);
  }
  if (action.available(context)) await action.run(context);
  else if (action.otherwise) context.workspace.say(action.otherwise, 'problem');
}

const isAwaited = (action: Action, { reading }: ActionContext): boolean =>
  action.needsAnnotation && reading.getState().creating > 0;

const created = ({ reading }: ActionContext): Promise<void> =>
  new Promise((resolve) => {
    const stop = reading.subscribe(({ creating }) => {
      if (creating > 0) return;
      stop();
      resolve();
    });
  });

const isModifier = ({ key }: KeyPress): boolean =>
  ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key);
