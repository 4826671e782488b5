/** What is kept of a key until the field it is meant for has the focus. */
interface Typed {
  readonly key: string;
  readonly code: string;
}

/**
 * The focus moves within a frame or two, on a busy machine within a second; should nothing take it, keys mean again what
 * they always mean.
 */
const PATIENCE_MS = 2_000;

let kept: Typed[] = [];
let stopWaiting: (() => void) | null = null;

/** Keeps a key that was typed on the way from the text to a field. */
export function keepTyped({ key, code }: Typed): void {
  kept.push({ key, code });
}

export function forgetTyped(): void {
  kept = [];
}

/**
 * Called right before the request to focus a field: from now until the field has the focus, what is typed is kept, and
 * then handed to it. A quick typist's first letter would otherwise be lost, or act as a key of the text.
 */
export function typeIntoNextField(page: Document = document): void {
  stopWaiting?.();
  const waiting = new AbortController();
  const { signal } = waiting;
  const timer = setTimeout(() => stop(), PATIENCE_MS);
  const stop = (): void => {
    clearTimeout(timer);
    waiting.abort();
    forgetTyped();
    stopWaiting = null;
  };
  stopWaiting = stop;
  /** One key a task, so that what the field makes of a key is there before the next one. */
  const handOver = (): void => {
    if (signal.aborted) return;
    const next = kept.shift();
    if (!next) {
      stop();
      return;
    }
    if (page.activeElement instanceof HTMLElement) hand(next, page.activeElement, page);
    setTimeout(handOver);
  };
  page.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.length !== 1 && event.key !== 'Enter') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      keepTyped(event);
    },
    { signal, capture: true },
  );
  page.addEventListener(
    'focusin',
    ({ target }) => {
      if (!(target instanceof HTMLElement) || !target.closest('[data-field]')) return;
      // A frame later, because a field may still select what is in it when it gets the focus.
      clearTimeout(timer);
      requestAnimationFrame(handOver);
    },
    { signal },
  );
}

function hand({ key, code }: Typed, field: HTMLElement, page: Document): void {
  const takesText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  // The one way to type into a field that keeps its own undo and tells every listener as real typing does.
  if (takesText && key.length === 1) page.execCommand('insertText', false, key);
  else field.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
}
