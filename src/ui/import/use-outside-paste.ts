import { useEffect, useEffectEvent } from 'react';
import { isField, isInDialog } from '../keys/field.ts';
import { copiedIn, type Copied } from './copied.ts';

/**
 * Ctrl/⌘+V outside a field brings in an article or a session. Listens in the capture phase, because the article's text
 * refuses every paste and yet counts as outside a field.
 */
export function useOutsidePaste(
  takeCopied: (copied: Copied) => void,
  takeFiles: (files: readonly File[]) => void,
): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isField(event.target) || isInDialog(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const copied = copiedIn(event.clipboardData);
    if (files.length === 0 && copied === null) return;
    event.preventDefault();
    event.stopPropagation();
    // Word puts a picture of the words beside the words; the Finder puts a file's name beside the file.
    const isWords = copied !== null && (files.length === 0 || (copied.html !== null && copied.plain !== ''));
    if (isWords) takeCopied(copied);
    else takeFiles(files);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listener, { capture: true });
    return () => document.removeEventListener('paste', listener, { capture: true });
  }, []);
}
