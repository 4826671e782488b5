/** Marks an element as one field of the inspector; what in it takes the focus is its first control. */
export const FIELD = { 'data-field': '' } as const;
/** The same for a field that is asked for: Enter goes through these and then back to the text. */
export const CORE_FIELD = { 'data-field': 'core' } as const;

const CONTROL = 'input, textarea, select, button:not([tabindex="-1"]):not(:disabled)';

const controlOf = (field: Element): HTMLElement | null => field.querySelector<HTMLElement>(CONTROL);
const isCore = (field: Element): boolean => field.getAttribute('data-field') === 'core';
const fieldsIn = (container: Element): readonly Element[] => [...container.querySelectorAll('[data-field]')];

/** The field that an element stands in, null outside of all. */
export const fieldOf = (element: Element): Element | null => element.closest('[data-field]');

/** Puts the focus into the first field that can take it. False when there is none. */
export const focusFirstField = (container: Element): boolean => focusFirstOf(fieldsIn(container));

/**
 * Goes from the field that holds `from` to the next one on screen, from a core field to the next core field: what else
 * there is, is reached by Tab. False at the end.
 */
export function focusNextField(container: Element, from: Element): boolean {
  const here = fieldOf(from);
  const all = fieldsIn(container);
  const later = all.slice(here ? all.indexOf(here) + 1 : 0);
  return focusFirstOf(here && isCore(here) ? later.filter(isCore) : later);
}

/** The way back, through every field. False at the beginning. */
export function focusPreviousField(container: Element, from: Element): boolean {
  const here = fieldOf(from);
  const all = fieldsIn(container);
  return focusFirstOf(all.slice(0, here ? all.indexOf(here) : 0).toReversed());
}

function focusFirstOf(fields: readonly Element[]): boolean {
  const control = fields.map(controlOf).find((found) => found !== null);
  control?.focus();
  return control !== undefined;
}
