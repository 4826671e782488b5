import { useEffect } from 'react';
import { showsText } from '../../state/rooms.ts';
import { requestFocus } from '../reading/focus.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { giveFocus } from '../shared/give-focus.ts';
import { standsBeside } from './stands-beside.ts';

/**
 * How long whoever takes something away may take to say where the focus goes instead: until then it is theirs. In ms.
 */
const THEIR_TURN_MS = 200;

/**
 * Lets the focus never fall to nowhere, where a screen reader starts the page anew (WCAG 2.4.3): when what had it was
 * taken away or switched off and nobody has put it elsewhere, it goes to what stands nearest, else to the text.
 */
export function KeptFocus() {
  const workspace = useWorkspace();
  useEffect(() => {
    const turns = new Set<number>();
    const stop = new AbortController();
    document.addEventListener(
      'focusout',
      ({ target, relatedTarget }) => {
        if (!(target instanceof HTMLElement) || relatedTarget !== null) return;
        const around = ancestorsOf(target);
        const turn = window.setTimeout(() => {
          turns.delete(turn);
          if (!isNowhere() || canHaveIt(target)) return;
          const place = around.find((one) => one.isConnected && one !== document.body);
          const beside = place && standsBeside(place);
          if (beside) giveFocus(beside);
          else if (showsText(workspace.view.getState().room)) requestFocus('text');
        }, THEIR_TURN_MS);
        turns.add(turn);
      },
      { signal: stop.signal },
    );
    return () => {
      stop.abort();
      for (const turn of turns) window.clearTimeout(turn);
    };
  }, [workspace]);
  return null;
}

/** From the inside out: known before it is taken away, because it is in no document afterwards. */
function ancestorsOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) found.push(one);
  return found;
}

/** In another window the focus is somebody else's matter. */
const isNowhere = (): boolean =>
  document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);

/** A press beside everything leaves a control that could still have the focus: that is no loss. */
const canHaveIt = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.matches(':disabled') &&
  isSeen(element) &&
  element.closest('[inert]') === null;

const isSeen = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true });
