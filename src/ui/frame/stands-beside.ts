/** What a Tab key could reach. */
const STOPS =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"], [contenteditable="true"]';

/** The whole page: what lies in it is not beside anything. */
const PLACES =
  '[role="dialog"], dialog, aside, section, nav, li, form, fieldset, [role="group"], [role="toolbar"]';

/**
 * What takes the focus where something in `place` has gone: the first that can have it there, else in the place around
 * it, as long as that is a part of the page and not all of it.
 */
export function standsBeside(place: Element): HTMLElement | null {
  for (let around: Element | null = place; around; around = around.parentElement?.closest(PLACES) ?? null) {
    if (around.matches('main, #root, body')) return null;
    const found = [...around.querySelectorAll<HTMLElement>(STOPS)].find(isStop);
    if (found) return found;
  }
  return null;
}

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 &&
  !element.matches(':disabled') &&
  element.closest('[inert]') === null &&
  element.checkVisibility({ visibilityProperty: true });
