import { hasText, type Action, type ActionContext, type KeyMode } from './action.ts';
import type { Platform } from './key-combo.ts';
import { findAction } from './key-map.ts';
import { isTyping, type KeyPress } from './key-press.ts';
import { motionOf, moveCaret } from './native-motion.ts';
import { jumpCode } from '../jump/jump-code.ts';
import { jumpStore } from '../jump/jump-store.ts';
import { armedTagOf } from '../reading/armed.ts';
import { selectionOf, type ReadingContext } from '../reading/reading-context.ts';
import { holdKeysWhile, isTyped, keepTyped, keysAreHeld } from '../reading/typed-ahead.ts';

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
  const { awaitingTag, awaitingArm } = reading.getState();
  if (awaitingTag) return 'retagging';
  if (awaitingArm) return 'arming';
  if (!armedTagOf({ workspace, reading })) return 'reading';
  return selectionOf({ workspace, reading }) ? 'armedSelected' : 'armed';
}

/** While a tag is armed most keys mean what they always mean. */
const MEANS_AS_WELL: Readonly<Partial<Record<KeyMode, KeyMode>>> = {
  armed: 'reading',
  armedSelected: 'reading',
};

const actsIn = (action: Action, place: KeyPlace): boolean =>
  place === 'text' || (action.group === 'everywhere' && (place === 'elsewhere' || action.inFields));

/**
 * Runs what a press means. True when the press was meant for an action, also when that declined: the browser should
 * then do nothing with it. A held key changes data once. While an action is under way, what is pressed in the text waits
 * for its end: with the code of `u` still being fetched, the digit behind it would tag the words selected before.
 */
export function dispatchKey(
  press: KeyPress,
  place: KeyPlace,
  actions: readonly Action[],
  context: ActionContext,
  platform: Platform,
): boolean {
  if (isTyping(press)) return false;
  const acting = actions.filter((action) => actsIn(action, place));
  const settings = context.workspace.settings.getState();
  const meantIn = (mode: KeyMode): Action | null => {
    const instead = MEANS_AS_WELL[mode];
    return findAction(press, acting, mode, settings, platform) ?? (instead ? meantIn(instead) : null);
  };
  const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey;
  if (place === 'text' && keysAreHeld()) {
    const waits = (isPlain && isTyped(press.key)) || motionOf(press, platform) || meantIn('reading');
    if (!waits) return false;
    const inText = (): boolean => {
      if (context.reading.getState().focus === 'elsewhere') return false;
      const isMeant = dispatchKey(press, hasText(context) ? 'text' : 'elsewhere', actions, context, platform);
      if (!isMeant) moveCaret(press, platform);
      return true;
    };
    const { key, code, shiftKey, ctrlKey, metaKey, altKey } = press;
    keepTyped({ key, code, shiftKey, ctrlKey, metaKey, altKey, inText }, press.repeat);
    return true;
  }
  // Mostly the question hears of keys first, but not of those that waited.
  if (place === 'text' && isPlain && isPlaceAsked() && (isTyped(press.key) || motionOf(press, platform))) {
    jumpCode.getState().code?.takeJumpKey(press, null, context);
    return true;
  }
  const mode = keyModeOf(context);
  let action = meantIn(mode);
  if ((mode === 'retagging' || mode === 'arming') && place === 'text' && !isModifier(press) && !action) {
    // `t` and Shift+T wait for one key only: any other key means what it always means.
    context.reading.setState({ awaitingTag: false, awaitingArm: false });
    action = meantIn(keyModeOf(context));
  }
  if (!action) return false;
  // Keys that the browser also has a use for are its own while the action has none.
  if (!action.available(context) && !action.otherwise && !isAwaited(action, context)) return false;
  if (!(press.repeat && action.changesData)) void runAction(action, context);
  return true;
}

/** Runs an action, after the annotation it acts on is there, or says what to do first. Keys wait until its end. */
export async function runAction(action: Action, context: ActionContext): Promise<void> {
  const waits = isAwaited(action, context);
  const work = waits ? performCreated(action, context) : perform(action, context);
  if (!work || (action.keysGoOn && !waits)) return work;
  await keysWaitFor(work, context);
}

/** Keys pressed in the text mean what they mean when `work` has ended. */
export const keysWaitFor = (work: Promise<void>, { workspace }: ReadingContext): Promise<void> =>
  holdKeysWhile(work, () => workspace.say('That takes long. Keys pressed meanwhile were let go', 'problem'));

function perform(action: Action, context: ActionContext): Promise<void> | undefined {
  if (action.available(context)) return action.run(context) ?? undefined;
  if (action.otherwise) context.workspace.say(action.otherwise, 'problem');
  return undefined;
}

async function performCreated(action: Action, context: ActionContext): Promise<void> {
  await created(context);
  await perform(action, context);
}

const isPlaceAsked = (): boolean => {
  const { asking } = jumpStore.getState();
  return asking !== null && asking.step !== 'list';
};

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
