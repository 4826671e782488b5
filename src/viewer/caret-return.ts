import { Plugin, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Where the caret was in texts that have just got the focus, until it is back there. */
const left = new WeakMap<EditorView, Selection>();

/** Puts the focus into the text, without scrolling; the selection stays as whoever calls has put it. */
export function focusAsSelected(view: EditorView): void {
  view.dom.focus({ preventScroll: true });
  // Also where the focus has been there for a moment: what is selected now was not put by the browser.
  left.delete(view);
}

/**
 * A key that brings the focus back into the text finds the caret where it was: browsers put it at the very beginning. The
 * editor can do that too, but by the clock: whatever stands at the beginning within 200 ms of the focus is put back, also
 * what Control+Home or a click has brought there. Here it is done before the first key, and never after it.
 */
export function caretReturn(): Plugin {
  let pressed = false;

  const settle = (view: EditorView): void => {
    const selection = left.get(view);
    left.delete(view);
    if (selection && view.hasFocus() && isAtStartOrElsewhere(view)) putBack(view, selection);
  };

  return new Plugin({
    view(view) {
      const listening = new AbortController();
      const { signal } = listening;
      const point = (): void => {
        pressed = true;
        left.delete(view);
      };
      view.dom.addEventListener('pointerdown', point, { signal, capture: true });
      view.dom.addEventListener('mousedown', point, { signal, capture: true });
      view.dom.addEventListener('keydown', () => settle(view), { signal, capture: true });
      // The editor listens at the document: it would take what the browser did for what the person did.
      view.dom.ownerDocument.defaultView?.addEventListener('selectionchange', () => settle(view), {
        signal,
        capture: true,
      });
      return { destroy: () => listening.abort() };
    },
    props: {
      handleDOMEvents: {
        // Instead of the editor's own.
        focus(view) {
          if (!isFocused(view) && !pressed) {
            left.set(view, view.state.selection);
            setTimeout(() => settle(view));
          }
          Object.assign(view, { focused: true });
          return true;
        },
        blur(view) {
          pressed = false;
          left.delete(view);
          return false;
        },
      },
    },
  });
}

/** Whether the editor has heard of the focus; its own note of that, which its types leave out. */
const isFocused = (view: EditorView): boolean => 'focused' in view && view.focused === true;

/** Where a browser puts a caret by itself: before the first letter, or nowhere in the text at all. */
function isAtStartOrElsewhere(view: EditorView): boolean {
  const { anchorNode, anchorOffset, isCollapsed } = view.dom.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !view.dom.contains(anchorNode)) return true;
  const first = Selection.atStart(view.state.doc).from;
  return isCollapsed === true && view.posAtDOM(anchorNode, anchorOffset ?? 0) <= first;
}

function putBack(view: EditorView, { anchor, head }: Selection): void {
  const begins = anchor < head;
  const from = view.domAtPos(anchor, begins ? 1 : -1);
  const to = view.domAtPos(head, begins || anchor === head ? -1 : 1);
  view.dom.ownerDocument.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}
