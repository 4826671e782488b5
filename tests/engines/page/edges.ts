import type { Point } from './input.ts';

/**
 * Where one would drag from and to over words that are written from right to left, in one line. Runs in the page.
 */
export const edgesFromRight = (element: HTMLElement, wanted: string): { from: Point; to: Point } => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
  const start = nodes
    .map(({ data }) => data)
    .join('')
    .indexOf(wanted);
  if (start < 0) throw new Error(`The text does not hold: ${wanted}`);
  const boxAt = (offset: number): DOMRect => {
    let before = 0;
    for (const node of nodes) {
      if (offset < before + node.length) {
        const range = document.createRange();
        range.setStart(node, offset - before);
        range.setEnd(node, offset - before + 1);
        return range.getBoundingClientRect();
      }
      before += node.length;
    }
    throw new Error('offset beyond the text');
  };
  const first = boxAt(start);
  const last = boxAt(start + wanted.length - 1);
  return {
    from: { x: first.right - 1, y: (first.top + first.bottom) / 2 },
    to: { x: last.left + 1, y: (last.top + last.bottom) / 2 },
  };
};
