/** A box in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One box a line of text around the boxes of its pieces, given in reading order. */
export function lineBoxes(pieces: readonly Box[]): readonly Box[] {
  const lines: Box[] = [];
  for (const piece of pieces) {
    if (piece.right <= piece.left) continue;
    const line = lines.at(-1);
    const middle = (piece.top + piece.bottom) / 2;
    if (!line || middle >= line.bottom || middle <= line.top) {
      lines.push(piece);
      continue;
    }
    lines[lines.length - 1] = {
      left: Math.min(line.left, piece.left),
      right: Math.max(line.right, piece.right),
      top: Math.min(line.top, piece.top),
      bottom: Math.max(line.bottom, piece.bottom),
    };
  }
  return lines;
}

/** Boxes of the letters in a range, in reading order. The range itself would tell of the padding around them, too. */
export function letterBoxes(range: Range): readonly Box[] {
  const root = range.commonAncestorContainer;
  if (!(root instanceof Element)) return [...range.getClientRects()];
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const boxes: Box[] = [];
  const part = root.ownerDocument.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    part.selectNodeContents(node);
    if (node === range.startContainer) part.setStart(node, range.startOffset);
    if (node === range.endContainer) part.setEnd(node, range.endOffset);
    boxes.push(...part.getClientRects());
  }
  return boxes;
}
