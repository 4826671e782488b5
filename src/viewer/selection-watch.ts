import { readSelection, type Selected } from './selection-reader.ts';
import type { Stage } from './stage.ts';

export type OnSelection = (
  selection: Selected | null,
  by: 'pointer' | 'keys',
  exact: boolean,
  dragging: boolean,
) => void;

const same = (a: Selected | null, b: Selected | null): boolean =>
  a?.anchor === b?.anchor && a?.head === b?.head;

/** Lets each text on the page tell that the selection has left it. */
const leaving = new Set<() => void>();

/** Tells of the browser's selection at most once a frame, and at once when the pointer is let go. */
export function watchSelection(stage: Stage, onSelection: OnSelection) {
  const page = stage.view.dom.ownerDocument;
  const listening = new AbortController();
  const { signal } = listening;
  let by: 'pointer' | 'keys' = 'keys';
  let exact = false;
  let dragging = false;
  let frame = 0;
  let last: Selected | null = null;

  const tell = (evenIfSame: boolean): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const selected = readSelection(stage);
    if (!evenIfSame && same(selected, last)) return;
    last = selected;
    // The text it came from says so first: "none" is never the last word.
    if (selected) for (const leave of leaving) if (leave !== leaveThis) leave();
    onSelection(selected, by, exact, dragging);
  };

  const leaveThis = (): void => {
    if (last !== null) tell(false);
  };

  leaving.add(leaveThis);
  page.addEventListener(
    'selectionchange',
    () => {
      if (frame === 0) frame = requestAnimationFrame(() => tell(false));
    },
    { signal },
  );
  stage.view.dom.addEventListener(
    'keydown',
    () => {
      by = 'keys';
      exact = false;
    },
    { signal, capture: true },
  );
  stage.view.dom.addEventListener(
    'pointerdown',
    ({ altKey }) => {
      by = 'pointer';
      exact = altKey;
    },
    { signal, capture: true },
  );

  return {
    pointer(isDown: boolean, event: MouseEvent): void {
      dragging = isDown;
      exact = event.altKey;
      if (!isDown) tell(true);
    },
    destroy(): void {
      leaving.delete(leaveThis);
      listening.abort();
      cancelAnimationFrame(frame);
    },
  };
}
