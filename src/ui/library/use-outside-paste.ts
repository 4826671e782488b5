import { useEffect, useEffectEvent } from 'react';
import { isField, isInDialog } from '../keys/field.ts';
import type { Incoming } from './use-incoming.ts';

/**
 * Ctrl/⌘+V outside a field brings in an article or a session. Listens in the capture phase, because the article's text
 * refuses every paste and yet counts as outside a field.
 */
export function useOutsidePaste(incoming: Pick<Incoming, 'takeText' | 'takeFiles'>): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isField(event.target) || isInDialog(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && text === '') return;
    event.preventDefault();
    event.stopPropagation();
    void (files.length > 0 ? incoming.takeFiles(files) : incoming.takeText(text));
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listener, { capture: true });
    return () => document.removeEventListener('paste', listener, { capture: true });
  }, []);
}
