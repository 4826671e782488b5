import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { LiveSelection } from '../../state/view-store.ts';
import { readingStore } from './reading-store.ts';

/** A selection made by keys counts as made when the keys rest for this long. */
const REST_MS = 150;

/**
 * The selection once it is made: at once when the pointer is up, after a rest for keys. Null while it is being made,
 * so that nothing floats in the way.
 */
export function useSettledSelection(selection: LiveSelection | null): LiveSelection | null {
  const [settled, setSettled] = useState<string | null>(null);
  const dragging = useStore(readingStore, (reading) => reading.dragging);
  const name = selection && `${selection.articleId} ${selection.raw.start} ${selection.raw.end}`;
  const rest = selection?.by === 'keys' ? REST_MS : 0;
  useEffect(() => {
    if (name === null || dragging) return;
    if (rest === 0) {
      setSettled(name);
      return;
    }
    const timer = setTimeout(() => setSettled(name), rest);
    return () => clearTimeout(timer);
  }, [name, dragging, rest]);
  return name === settled && !dragging ? selection : null;
}
