import { blockAt } from '../domain/text/blocks.ts';
import { differentBlocks } from './different-blocks.ts';
import { type Edge, startEdge } from './geometry.ts';
import type { GroupOrigin } from './section-groups.ts';
import type { Stage } from './stage.ts';
import type { JumpLabel } from './surface-props.ts';

/** Size of a label in pixels: as high as wide, wider by each further letter. */
const SIZE = 18;
const PER_LETTER = 9;
/** How far a label stands above its line, so that the first letters can still be read. */
const ABOVE = 9;
const GAP = 2;

interface Placed {
  readonly own: JumpLabel;
  readonly x: number;
  readonly y: number;
}

const widthOf = ({ label }: JumpLabel): number => SIZE + (label.length - 1) * PER_LETTER;

/**
 * Labels to type, over the place where annotations begin. Beside each other where several begin at one place; never read
 * out, because whoever listens is told the same as a list.
 */
export function jumpFigures(stage: Stage) {
  const { blocks } = stage.map;
  let ofBlock: ReadonlyMap<number, readonly JumpLabel[]> = new Map();

  const place = (labels: readonly JumpLabel[], origin: GroupOrigin): readonly Placed[] => {
    const edges = labels.flatMap((own): readonly { readonly own: JumpLabel; readonly edge: Edge }[] => {
      const edge = startEdge(stage, { start: own.at, end: own.at + 1 });
      return edge ? [{ own, edge }] : [];
    });
    const placed: Placed[] = [];
    for (const { own, edge } of edges) {
      const y = edge.top - origin.top - ABOVE;
      const width = widthOf(own);
      let x = edge.x - origin.left - (edge.rtl ? width - SIZE / 2 : SIZE / 2);
      const meets = ({ own: other, x: left, y: top }: Placed): boolean =>
        Math.abs(top - y) < SIZE && x < left + widthOf(other) + GAP && left < x + width + GAP;
      for (let other = placed.find(meets); other; other = placed.find(meets)) {
        x = edge.rtl ? other.x - width - GAP : other.x + widthOf(other.own) + GAP;
      }
      placed.push({ own, x, y });
    }
    return placed;
  };

  const draw = ({ own, x, y }: Placed): HTMLElement => {
    const element = document.createElement('div');
    element.className = 'jump-label';
    element.setAttribute('aria-hidden', 'true');
    element.dataset['label'] = own.label;
    element.style.transform = `translate(${x}px, ${y}px)`;
    element.style.inlineSize = `${widthOf(own)}px`;
    const typed = document.createElement('span');
    typed.className = 'jump-typed';
    typed.textContent = own.label.slice(0, own.typed).toUpperCase();
    element.append(typed, own.label.slice(own.typed).toUpperCase());
    return element;
  };

  return {
    /** Replaces all labels and returns the blocks that look different. */
    show(labels: readonly JumpLabel[]): ReadonlySet<number> {
      const next = new Map<number, JumpLabel[]>();
      for (const label of labels) {
        const block = Math.max(0, blockAt(blocks, label.at));
        const known = next.get(block);
        if (known) known.push(label);
        else next.set(block, [label]);
      }
      const different = differentBlocks(ofBlock, next, isSame);
      ofBlock = next;
      return different;
    },
    measure(block: number, origin: GroupOrigin): () => readonly HTMLElement[] {
      const placed = place(ofBlock.get(block) ?? [], origin);
      return () => placed.map(draw);
    },
  };
}

const isSame = (a: JumpLabel, b: JumpLabel): boolean =>
  a.at === b.at && a.label === b.label && a.typed === b.typed;
