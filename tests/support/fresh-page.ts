import { vi } from 'vitest';

/** Prototypes that tests of what jsdom does not lay out give sizes and methods of their own. */
const PATCHED = [Element, HTMLElement, Range, Document, File].map(({ prototype }) => prototype as object);

/** Puts every own property of an object back as it was at the call; what was not there goes. */
function keptAsItIs(object: object): () => void {
  const before = Object.getOwnPropertyDescriptors(object) as Record<PropertyKey, PropertyDescriptor>;
  return () => {
    for (const key of Reflect.ownKeys(object)) {
      const then = before[key];
      const now = Reflect.getOwnPropertyDescriptor(object, key);
      if (!now?.configurable) continue;
      if (!then) Reflect.deleteProperty(object, key);
      else if (then.value !== now.value || then.get !== now.get || then.set !== now.set)
        Object.defineProperty(object, key, then);
    }
  };
}

const clearAttributes = (element: Element): void => {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
};

/**
 * All files of a process share one page: what a test has left on it is no business of the next file. Call before the first
 * test of a file; the answer clears the page behind its last.
 */
export function freshPage(): () => void {
  const putBack = PATCHED.map(keptAsItIs);
  const inHead = new Set(document.head.children);
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    for (const each of putBack) each();
    localStorage.clear();
    sessionStorage.clear();
    document.getSelection()?.removeAllRanges();
    document.body.replaceChildren();
    for (const element of document.head.children) if (!inHead.has(element)) element.remove();
    clearAttributes(document.body);
    clearAttributes(document.documentElement);
    document.title = '';
    document.adoptedStyleSheets = [];
    history.replaceState(null, '', '/');
  };
}
