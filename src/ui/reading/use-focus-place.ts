import { useEffect, type RefObject } from 'react';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { readingStore, type ReadingView } from './reading-store.ts';
import { takeSelection } from './text-events.ts';

/** Keeps in mind where keys go now: the toolbar shows and the bottom bar speaks accordingly. */
export function useFocusPlace(room: RefObject<HTMLElement | null>): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const note = (focused: EventTarget | null) => {
      const { viewer, focus } = readingStore.getState();
      const next = placeOf(focused, room.current);
      // The viewer tells of a selection at the next frame: too late for one made just before leaving.
      const left = focus === 'text' && next !== 'text' ? (viewer?.readSelection() ?? null) : null;
      takeSelection({ workspace, reading: readingStore }, left, 'keys', true, false);
      readingStore.setState({ focus: next });
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('focusin', ({ target }) => note(target), { signal });
    document.addEventListener('focusout', ({ relatedTarget }) => note(relatedTarget), { signal });
    note(document.activeElement);
    return () => listening.abort();
  }, [workspace, room]);
}

function placeOf(focused: EventTarget | null, room: HTMLElement | null): ReadingView['focus'] {
  if (!(focused instanceof Element) || focused === document.body) return 'nowhere';
  if (!room?.contains(focused)) return 'elsewhere';
  if (focused.closest('[role="textbox"][aria-readonly="true"]')) return 'text';
  return focused.closest('[role="toolbar"], [role="menu"]') ? 'tools' : 'elsewhere';
}
