/** The field that was typed in since it took the focus, or since Enter stored what was typed. */
let typedIn: EventTarget | null = null;

/** What was typed is stored, and the field empty again: there is nothing left of it to take back. */
export function typingIsStored(): void {
  typedIn = null;
}

/** Follows what is typed on the page until the answer is called. */
export function followTyping(): () => void {
  const stop = new AbortController();
  const listen = { capture: true, signal: stop.signal };
  window.addEventListener('focusin', () => (typedIn = null), listen);
  window.addEventListener('input', ({ target }) => (typedIn = target), listen);
  window.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key === 'Enter' && target instanceof HTMLInputElement) typedIn = null;
    },
    listen,
  );
  return () => stop.abort();
}

/**
 * True where Ctrl+Z or its counterpart has no typing of this field to take back. The browser keeps one list of typing
 * for the whole page: left to it, the key would take back words in another field and throw the focus there.
 */
export const isUndoOfNoTyping = ({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && /^[zy]$/iu.test(key) && target !== typedIn;
