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
  const [rested, setRested] = useState<string | null>(null);
  const dragging = useStore(readingStore, (reading) => reading.dragging);
  const byPointer = selection?.by === 'pointer';
  const name = selection && `${selection.articleId} ${selection.raw.start} ${selection.raw.end}`;
  useEffect(() => {
    if (name === null || byPointer) return undefined;
    const timer = setTimeout(() => setRested(name), REST_MS);
    return () => clearTimeout(timer);
  }, [name, byPointer]);
  return !dragging && (byPointer || rested === name) ? selection : null;
}
