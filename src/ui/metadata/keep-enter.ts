import type { KeyboardEvent } from 'react';

/** Enter takes what was typed into the field; it does not send the form in the same moment. With Ctrl it saves, as anywhere. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
}
