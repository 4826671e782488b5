import { blockElement, startEdge } from './geometry.ts';
import type { Layer } from './layer.ts';
import { readSelection } from './selection-reader.ts';
import type { Stage } from './stage.ts';

const DISTANCE = 16;
const HEIGHT = 24;
const WIDTH = 2;

/** A tick in the gutter beside the caret's line: a native caret one pixel wide is easily lost on a page of text. */
export function caretTick(stage: Stage): Layer {
  const tick = document.createElement('div');
  tick.className = 'caret-tick';
  tick.hidden = true;
  stage.overlay.append(tick);

  /** Top and bottom of the caret's line. The browser says where a caret between two lines stands, if it says anything. */
  const lineAt = (offset: number): { readonly top: number; readonly bottom: number } | null => {
    const selection = stage.view.dom.ownerDocument.getSelection();
    const caret = stage.view.dom.ownerDocument.createRange();
    if (selection?.focusNode) caret.setStart(selection.focusNode, selection.focusOffset);
    return (
      caret.getClientRects()[0] ??
      startEdge(stage, { start: offset, end: offset + 1 }) ??
      blockElement(stage, offset)?.getBoundingClientRect() ??
      null
    );
  };

  const place = (): { readonly x: number; readonly y: number } | null => {
    const selected = stage.view.hasFocus() ? readSelection(stage) : null;
    if (!selected) return null;
    const block = blockElement(stage, selected.head);
    const line = block && lineAt(selected.head);
    if (!block || !line) return null;
    const box = block.getBoundingClientRect();
    const origin = stage.overlay.getBoundingClientRect();
    const x = block.matches(':dir(rtl)') ? box.right + DISTANCE : box.left - DISTANCE - WIDTH;
    return { x: x - origin.left, y: (line.top + line.bottom - HEIGHT) / 2 - origin.top };
  };

  return {
    measure() {
      const at = place();
      return () => {
        tick.hidden = at === null;
        if (at) tick.style.transform = `translate(${at.x}px, ${at.y}px)`;
      };
    },
    destroy: () => tick.remove(),
  };
}
