/** The focus, with the caret behind what is in the field: one goes on writing. */
export function focusAtEnd(field: HTMLTextAreaElement | null | undefined): void {
  if (!field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
