import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { TextRange } from '../domain/records/range.ts';
import { focusAsSelected } from './caret-return.ts';
import type { Stage } from './stage.ts';

/** A selection in UTF-16 offsets of the canonical text; equal ends are a caret. */
export interface Selected {
  readonly anchor: number;
  readonly head: number;
}

/** The browser's selection as it is now; the editor's own state follows one task later. Null outside the text. */
export function readSelection({ view, map }: Stage): Selected | null {
  const selection = view.dom.ownerDocument.getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return null;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
  return {
    anchor: map.toOffset(view.posAtDOM(anchorNode, selection.anchorOffset)),
    head: map.toOffset(view.posAtDOM(focusNode, selection.focusOffset)),
  };
}

export const rangeOf = ({ anchor, head }: Selected): TextRange => ({
  start: Math.min(anchor, head),
  end: Math.max(anchor, head),
});

/** A DOM range over the words, its ends inside text nodes wherever there are words. */
export function toDomRange({ view, map }: Stage, { start, end }: TextRange): Range {
  const from = view.domAtPos(map.toPosition(start, 'after'), 1);
  const to = view.domAtPos(map.toPosition(end, 'before'), -1);
  const range = view.dom.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** Selects natively and puts the focus into the text without scrolling. */
export function select(stage: Stage, selected: Selected): void {
  put(stage, selected);
  focusAsSelected(stage.view);
  const now = readSelection(stage);
  if (now?.anchor !== selected.anchor || now.head !== selected.head) put(stage, selected);
}

function put(stage: Stage, { anchor, head }: Selected): void {
  const { view } = stage;
  const selection = view.dom.ownerDocument.getSelection();
  if (anchor === head) {
    const { node, offset } = view.domAtPos(stage.map.toPosition(anchor), -1);
    selection?.collapse(node, offset);
    return;
  }
  const range = toDomRange(stage, rangeOf({ anchor, head }));
  if (anchor < head) {
    selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  } else {
    selection?.setBaseAndExtent(range.endContainer, range.endOffset, range.startContainer, range.startOffset);
  }
}

/**
 * Makes the browser's selection the editor's own, which otherwise follows one task later: until then a redraw or a
 * gain of the focus would put the old one back on the page. False when the editor has it already or it is elsewhere.
 */
export function adoptSelection(view: EditorView): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {};
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode))
    return false;
  const anchor = view.state.doc.resolve(view.posAtDOM(anchorNode, anchorOffset ?? 0));
  const head = view.state.doc.resolve(view.posAtDOM(focusNode, focusOffset ?? 0));
  if (!anchor.parent.inlineContent || !head.parent.inlineContent) return false;
  const selection = new TextSelection(anchor, head);
  if (selection.eq(view.state.selection)) return false;
  view.dispatch(view.state.tr.setSelection(selection));
  return true;
}
