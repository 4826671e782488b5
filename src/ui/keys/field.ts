const TEXT_INPUTS = new Set([
  'text',
  'search',
  'email',
  'url',
  'tel',
  'password',
  'number',
  'date',
  'month',
  'time',
  'datetime-local',
  'week',
]);

/** True where keys type: there only combinations with Ctrl or ⌘ that no field needs are commands. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return TEXT_INPUTS.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  // The article's text is editable only for its caret: it refuses every edit.
  return target.isContentEditable && target.closest('[aria-readonly="true"]') === null;
}

/** True inside a dialog that keeps the rest of the page away. */
export const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[aria-modal="true"]') !== null;
