import type { KeyboardEvent } from 'react';

interface Deeds {
  take(): void;
  other(): void;
  byHand(): void;
  stay(): void;
  remove(): void;
  edge(edge: 'start' | 'end', step: 1 | -1): void;
  all(): void;
  leave(): void;
}

/** Does what a key means in the room of versions; says whether it means anything. Single keys act in its list only. */
export function keyInRoom(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  isOnRow: boolean,
  does: Deeds,
): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return false;
  if (key === 'Escape') return did(does.leave);
  if (!isOnRow) return false;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const step = key === 'ArrowRight' ? 1 : -1;
    if (shiftKey) return did(() => does.edge(altKey ? 'start' : 'end', step));
    return altKey ? false : did(does.other);
  }
  if (shiftKey || altKey) return false;
  const deeds: Readonly<Record<string, () => void>> = {
    Enter: does.take,
    w: does.byHand,
    s: does.stay,
    a: does.all,
    Delete: does.remove,
    Backspace: does.remove,
  };
  const deed = deeds[key];
  return deed ? did(deed) : false;
}

function did(deed: () => void): true {
  deed();
  return true;
}
