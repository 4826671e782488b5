import { describe, expect, it, vi } from 'vitest';
import type { TextRange } from '../../src/domain/records/range.ts';
import { dragEdge, moveEdge } from '../../src/viewer/edge-drag.ts';
import { rangeEdges } from '../../src/viewer/range-edges.ts';
import type { Stage } from '../../src/viewer/stage.ts';

describe('moveEdge', () => {
  const text = 'One two 👍🏽 three';
  it.each([
    ['start', 4, { start: 4, end: 7 }],
    ['start', 0, { start: 0, end: 7 }],
    ['start', 99, { start: 6, end: 7 }],
    ['end', 3, { start: 1, end: 3 }],
    ['end', 0, { start: 1, end: 2 }],
    // The thumb and its skin tone are four units of one sign.
    ['end', 10, { start: 1, end: 8 }],
    ['end', 12, { start: 1, end: 12 }],
  ] as const)('the %s to %i', (side, offset, expected) => {
    expect(moveEdge(text, { start: 1, end: 7 }, side, offset)).toEqual(expected);
  });

  it('leaves a whole sign when both edges meet', () => {
    expect(moveEdge(text, { start: 8, end: 13 }, 'end', 0)).toEqual({ start: 8, end: 12 });
    expect(moveEdge(text, { start: 1, end: 12 }, 'start', 99)).toEqual({ start: 8, end: 12 });
  });
});

describe('a text that goes away while a handle is dragged', () => {
  const range: TextRange = { start: 1, end: 7 };

  /** As much of a mounted text as its handles ask for: one line of words. */
  function mounted() {
    const [root, overlay] = [document.createElement('div'), document.createElement('div')];
    const words = document.createTextNode('One two three');
    root.append(words);
    document.body.append(root, overlay);
    Range.prototype.getClientRects = () => [new DOMRect(5, 0, 10, 20)] as unknown as DOMRectList;
    const view = {
      dom: root,
      domAtPos: (position: number) => ({ node: words, offset: position }),
      posAtCoords: vi.fn<() => null>(() => null),
    };
    const map = { blocks: [{ range: { start: 0, end: 13 } }], toPosition: (offset: number) => offset };
    const content = { text: words.data };
    return { view, stage: { view, map, root, overlay, content, scroller: root } as unknown as Stage };
  }

  it('ends the drag where it began, once, and lets go of the keys and the frames', async () => {
    const { view, stage } = mounted();
    const moves: unknown[] = [];
    const edges = rangeEdges(stage, (own, side, edge, down) =>
      dragEdge(stage, { range: own, side, edge, down }, (...move) => moves.push(move)),
    );
    edges.show([], [range]);
    const all = { firstBlock: 0, endBlock: 1 };
    edges.layer.measure(all, all)();
    const grip = stage.overlay.querySelector('.edge-grip') as HTMLElement;
    grip.setPointerCapture = () => {};
    // Above the window, where a held handle scrolls the text with every frame.
    grip.dispatchEvent(new MouseEvent('pointerdown', { clientX: 5, clientY: -500 }));
    await vi.waitFor(() => expect(view.posAtCoords).toHaveBeenCalled());

    edges.layer.destroy();
    edges.layer.destroy();
    expect(moves).toEqual([[range, range, true]]);
    expect(stage.root).not.toHaveClass('is-dragging');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    window.dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(false);
    view.posAtCoords.mockClear();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(view.posAtCoords).not.toHaveBeenCalled();
  });
});
