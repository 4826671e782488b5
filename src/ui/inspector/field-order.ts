/** Marks an element as one field of the inspector; what in it takes the focus is its first control. */
export const FIELD = { 'data-field': '' } as const;

const CONTROL = 'input, textarea, select, button:not([tabindex="-1"]):not(:disabled)';

const controlOf = (field: Element): HTMLElement | null => field.querySelector<HTMLElement>(CONTROL);

/** Puts the focus into the first field that can take it. False when there is none. */
export function focusFirstField(container: Element): boolean {
  const control = [...container.querySelectorAll('[data-field]')]
    .map(controlOf)
    .find((found) => found !== null);
  control?.focus();
  return control !== undefined;
}

/** Goes from the field that holds `from` to the next one on screen. False at the end. */
export function focusNextField(container: Element, from: Element): boolean {
  const fields = [...container.querySelectorAll('[data-field]')];
  const here = from.closest('[data-field]');
  const next = fields
    .slice(here ? fields.indexOf(here) + 1 : 0)
    .map(controlOf)
    .find((found) => found !== null);
  next?.focus();
  return next !== undefined;
}
