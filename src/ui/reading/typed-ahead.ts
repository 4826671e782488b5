import { isField } from '../keys/field.ts';
import { motionOf, moveCaret } from '../keys/native-motion.ts';
import { platform } from '../keys/platform.ts';

/** What is kept of a key until that is there which it is meant for. */
interface Typed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  /** Presses it in the text. False when the focus is elsewhere by then: the key is meant for what has it. */
  readonly inText?: () => boolean;
}

/**
 * The focus moves within a frame or two, on a busy machine within a second; should nothing take it, keys mean again what
 * they always mean.
 */
const PATIENCE_MS = 2_000;

/** For what may have to be fetched first: on a slow line its code comes late when it is asked for right after the start. */
export const UNTIL_FETCHED_MS = 10_000;

/** In the order of typing. */
let kept: Typed[] = [];
/** How many actions are under way that the keys behind them wait for. */
let underWay = 0;
/** The next kept key is given on in a task of its own. */
let giving = false;
/** Right now a kept key does what it does. */
let handing = false;
/** A field that is to have the focus. */
let field: { readonly stop: () => void; arrived: boolean } | null = null;

/** Whether a key pressed in the text now would overtake another one. */
export const keysAreHeld = (): boolean => !handing && (underWay > 0 || giving);

/** Keeps a key that was pressed while keys are held. A held-down key is kept once. */
export function keepTyped(
  { key, code, shiftKey = false, ctrlKey = false, metaKey = false, altKey = false, inText }: Typed,
  isRepeated: boolean,
): void {
  if (isRepeated && kept.at(-1)?.code === code) return;
  watchFields();
  kept.push({ key, code, shiftKey, ctrlKey, metaKey, altKey, ...(inText && { inText }) });
}

/** Fields are listened to from the first kept key on. */
let watching = false;

/**
 * While kept keys are given on, one of them may open a field. What is typed there meanwhile comes behind those that are
 * still kept: a browser on a busy machine brings presses before it lets timers run.
 */
function watchFields(): void {
  if (watching) return;
  watching = true;
  window.addEventListener(
    'keydown',
    (event) => {
      if (underWay === 0 && !field && kept.length > 0 && isField(event.target)) keepPressed(event);
    },
    { capture: true },
  );
}

/** Keeps a real press for the field that is to get it. */
function keepPressed(event: KeyboardEvent): void {
  if (!event.isTrusted || event.isComposing) return;
  const { key } = event;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  // With Ctrl or ⌘ most are the browser's own, which can't be given on.
  const waits = isPlain ? isTyped(key) : OURS.test(key) || motionOf(event, platform);
  if (!waits) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // In the text these two would delete an annotation.
  if (!isPlain || (key !== 'Backspace' && key !== 'Delete')) keepTyped(event, false);
  else if (key === 'Backspace' && kept.at(-1)?.key.length === 1) kept.pop();
}

export function forgetTyped(): void {
  // A key that is handed over asks for the next field, or tags: those behind it are still to come.
  if (!handing) kept = [];
}

/**
 * From now until `work` has ended keys wait, then they are given on in their order, each when what the one before did is
 * on screen. When it fails, what was typed behind it would act on something else: it is forgotten.
 *
 * @param onLate called when that takes too long; keys mean again what they always mean
 */
export async function holdKeysWhile(work: Promise<void>, onLate: () => void): Promise<void> {
  let isOver = false;
  const end = (forgets: boolean): void => {
    if (isOver) return;
    isOver = true;
    clearTimeout(timer);
    underWay -= 1;
    if (forgets) kept = [];
    giveOn();
  };
  underWay += 1;
  const timer = setTimeout(() => {
    end(true);
    onLate();
  }, UNTIL_FETCHED_MS);
  try {
    await work;
    end(false);
  } finally {
    end(true);
  }
}

const mustWait = (): boolean => underWay > 0 || (field !== null && !field.arrived);

/** One key a task, so that what is made of a key is there before the next one. */
function giveOn(): void {
  if (giving || mustWait()) return;
  giving = true;
  setTimeout(() => {
    giving = false;
    if (mustWait()) return;
    const next = kept.shift();
    if (!next) {
      field?.stop();
      return;
    }
    handing = true;
    try {
      hand(next);
    } finally {
      handing = false;
      giveOn();
    }
  });
}

interface NextField {
  /** The focus may also go back to the text: then the keys mean there what they always mean. */
  readonly orText?: boolean;
  /** In milliseconds: longer where the code of the field may have to be fetched first. */
  readonly patience?: number;
  readonly page?: Document;
}

/**
 * Called right before the request to focus a field: from now until the field has the focus, what is typed is kept, and
 * then handed to it. A quick typist's first letter would otherwise be lost, or act as a key of the text.
 */
export function typeIntoNextField({
  orText = false,
  patience = PATIENCE_MS,
  page = document,
}: NextField = {}): void {
  if (field) {
    field.stop();
    if (underWay === 0) forgetTyped();
  }
  const waiting = new AbortController();
  const { signal } = waiting;
  const places = orText ? '[data-field], [role="textbox"][aria-readonly="true"]' : '[data-field]';
  const timer = setTimeout(() => {
    next.stop();
    forgetTyped();
  }, patience);
  const next = {
    arrived: false,
    stop(): void {
      clearTimeout(timer);
      waiting.abort();
      if (field === next) field = null;
    },
  };
  field = next;
  page.addEventListener('keydown', keepPressed, { signal, capture: true });
  page.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.closest(places)) return;
      clearTimeout(timer);
      // A frame later, because a field may still select what is in it when it gets the focus.
      requestAnimationFrame(() => {
        next.arrived = true;
        giveOn();
      });
    },
    { signal },
  );
}

/** Whether a key pressed by itself is meant for what one works in, and not for the browser. */
export const isTyped = (key: string): boolean =>
  [...key].length === 1 ||
  ['Enter', 'Escape', 'Backspace', 'Delete', 'Home', 'End'].includes(key) ||
  key.startsWith('Arrow');

/** Done, undo, redo, the palette: they would leave what was typed before them behind. */
const OURS = /^(?:Enter|[zyk])$/iu;

function hand({ key, code, inText, ...modifiers }: Typed): void {
  if (inText?.()) return;
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return;
  const takesText = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
  const press = new KeyboardEvent('keydown', { key, code, ...modifiers, bubbles: true, cancelable: true });
  // A field may take a key for itself, as a digit that picks a value.
  const isFree = focused.dispatchEvent(press);
  // The one way to type into a field that keeps its own undo and tells every listener as real typing does.
  const text = key === 'Enter' && focused instanceof HTMLTextAreaElement ? '\n' : key;
  const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey;
  if (isFree) moveCaret(press, platform);
  if (isFree && isPlain && takesText && text.length === 1) document.execCommand('insertText', false, text);
  // A browser closes a dialog only by a real Escape.
  if (isFree && key === 'Escape') focused.closest('dialog')?.dispatchEvent(new Event('cancel', CANCELABLE));
}

const CANCELABLE = { cancelable: true };
