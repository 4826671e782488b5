import { useEffect, type RefObject } from 'react';
import { readingStore, type ReadingView } from './reading-store.ts';

/** Keeps in mind where keys go now: the toolbar shows and the bottom bar speaks accordingly. */
export function useFocusPlace(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const note = (focused: EventTarget | null) =>
      readingStore.setState({ focus: placeOf(focused, room.current) });
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('focusin', ({ target }) => note(target), { signal });
    document.addEventListener('focusout', ({ relatedTarget }) => note(relatedTarget), { signal });
    note(document.activeElement);
    return () => listening.abort();
  }, [room]);
}

function placeOf(focused: EventTarget | null, room: HTMLElement | null): ReadingView['focus'] {
  if (!(focused instanceof Element) || focused === document.body) return 'nowhere';
  if (!room?.contains(focused)) return 'elsewhere';
  if (focused.closest('[role="textbox"][aria-readonly="true"]')) return 'text';
  return focused.closest('[role="toolbar"], [role="menu"]') ? 'tools' : 'elsewhere';
}
