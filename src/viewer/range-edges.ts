import type { TextRange } from '../domain/records/range.ts';
import { blockAt } from '../domain/text/blocks.ts';
import { type Edge, endEdge, startEdge } from './geometry.ts';
import type { BlockSpan, Layer } from './layer.ts';
import type { Stage } from './stage.ts';

export type Side = 'start' | 'end';

/**
 * Called when a handle is pressed: the range it belongs to, which end, and the handle itself. What it answers lets go of
 * the handle, for a text that goes away under it.
 */
export type OnGrip = (range: TextRange, side: Side, edge: Edge, event: PointerEvent) => () => void;

interface Shown {
  readonly range: TextRange;
  readonly side: Side;
  readonly handle: boolean;
}

const BAR = 2;

/** Ink bars at both ends of ranges, with handles to drag where the ends may move. */
export function rangeEdges(stage: Stage, onGrip: OnGrip) {
  let shown: readonly Shown[] = [];
  let places: readonly (Edge | null)[] = [];
  let letGo = (): void => {};
  const elements: { readonly bar: HTMLElement; readonly grip: HTMLElement }[] = [];

  const elementAt = (index: number) => {
    const known = elements[index];
    if (known) return known;
    const bar = document.createElement('div');
    const grip = document.createElement('div');
    bar.className = 'edge-bar';
    grip.className = 'edge-grip';
    grip.addEventListener('pointerdown', (event) => {
      const own = shown[index];
      const edge = places[index];
      if (own && edge && event.button === 0) letGo = onGrip(own.range, own.side, edge, event);
    });
    bar.append(grip);
    stage.overlay.append(bar);
    elements[index] = { bar, grip };
    return { bar, grip };
  };

  const isNear = ({ range, side }: Shown, near: BlockSpan): boolean => {
    const block = Math.max(0, blockAt(stage.map.blocks, side === 'start' ? range.start : range.end - 1));
    return block >= near.firstBlock && block < near.endBlock;
  };

  const layer: Layer = {
    measure(near) {
      const origin = stage.overlay.getBoundingClientRect();
      places = shown.map((own) => {
        if (!isNear(own, near)) return null;
        return own.side === 'start' ? startEdge(stage, own.range) : endEdge(stage, own.range);
      });
      return () => {
        for (const [index, own] of shown.entries()) {
          const { bar, grip } = elementAt(index);
          const edge = places[index] ?? null;
          bar.hidden = edge === null;
          grip.hidden = !own.handle;
          if (!edge) continue;
          // The bar stands outside the letters: before the first, after the last.
          const toLeft = (own.side === 'start') !== edge.rtl;
          bar.classList.toggle('at-start', own.side === 'start');
          const x = edge.x - origin.left - (toLeft ? BAR : 0);
          bar.style.transform = `translate(${x}px, ${edge.top - origin.top}px)`;
          bar.style.blockSize = `${edge.bottom - edge.top}px`;
        }
        for (const { bar } of elements.slice(shown.length)) bar.hidden = true;
      };
    },
    destroy() {
      letGo();
      for (const { bar } of elements) bar.remove();
    },
  };

  return {
    layer,
    /** Handles keep their element by their place in the list, so that one being dragged stays under the pointer. */
    show(bars: readonly TextRange[], handles: readonly TextRange[]): void {
      const of = (range: TextRange, handle: boolean): readonly Shown[] => [
        { range, side: 'start', handle },
        { range, side: 'end', handle },
      ];
      shown = [...handles.flatMap((range) => of(range, true)), ...bars.flatMap((range) => of(range, false))];
    },
    /** Lets the bars fade in, after a jump, so that the eye finds them. */
    arrive(): void {
      for (const { bar } of elements) {
        bar.classList.remove('arriving');
        void bar.offsetWidth;
        bar.classList.add('arriving');
      }
    },
  };
}
