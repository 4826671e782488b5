import type { KeyboardEvent } from 'react';

/**
 * For a form that opens inside a dialog: Escape leaves the form, and only a second one the dialog, with whatever else was
 * typed. A prevented keydown never becomes the dialog's own cancel.
 */
export const onEscape =
  (leave: (() => void) | null | undefined) =>
  (event: KeyboardEvent): void => {
    if (!leave || event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
