import type { Layer } from './layer.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import { sectionOf, type SectionSpan } from './viewport.ts';

/** Where elements of a group are placed from, in viewport pixels. */
export interface GroupOrigin {
  /** Upper edge of the section: elements move with it. */
  readonly top: number;
  /** Left edge of the overlay. */
  readonly left: number;
  /** Whether the article runs from right to left. */
  readonly rtl: boolean;
}

/** Makes what is drawn over or beside a block; of what stands there by now (`old`), it may keep what is right already. */
export type DrawBlock = (old: readonly HTMLElement[]) => readonly HTMLElement[];

/** Reads the layout of one block, and hands back the making of what is drawn there. */
export type MeasureBlock = (block: number, origin: GroupOrigin) => DrawBlock;

/** A section's elements: one box to move, and in it the elements of each block. */
interface Group {
  readonly element: HTMLElement;
  readonly drawnOf: Map<number, readonly HTMLElement[]>;
  /** Blocks to measure and draw again. */
  readonly stale: Set<number>;
  /** Where it was put. */
  y: number | null;
}

const nothing: readonly HTMLElement[] = [];

/**
 * Elements over the text that are made for the sections near the window only, and again only where that is asked for.
 *
 * @param known hands back the making of what is drawn at a block, if that is known without reading the layout
 */
export function sectionGroups(
  stage: Stage,
  sections: readonly Section[],
  measureBlock: MeasureBlock,
  known: (block: number) => DrawBlock | null = () => null,
) {
  const groups = new Map<number, Group>();

  const groupOf = (index: number): Group => {
    const made = groups.get(index);
    if (made) return made;
    const element = document.createElement('div');
    element.className = 'section-group';
    const group: Group = { element, drawnOf: new Map(), stale: new Set(blocksIn(sections[index])), y: null };
    groups.set(index, group);
    return group;
  };

  const redraw = ({ element, drawnOf, stale }: Group, block: number, draw: DrawBlock): void => {
    const old = drawnOf.get(block) ?? nothing;
    const drawn = draw(old);
    for (const one of old) if (!drawn.includes(one)) one.remove();
    // In reading order, as a screen reader goes through them.
    let next = firstBehind(drawnOf, block);
    for (const one of drawn.toReversed()) {
      if (one.parentNode !== element || one.nextElementSibling !== next) element.insertBefore(one, next);
      next = one;
    }
    drawnOf.set(block, drawn);
    stale.delete(block);
  };
  const move = (group: Group, y: number): void => {
    if (group.y === y) return;
    group.y = y;
    group.element.style.transform = `translateY(${y}px)`;
  };

  const layer: Layer = {
    measure(near, now) {
      const first = sectionOf(sections, near.firstBlock);
      const last = sectionOf(sections, near.endBlock - 1);
      const origin = stage.overlay.getBoundingClientRect();
      const rtl = stage.root.matches(':dir(rtl)');
      const writes: (() => void)[] = [];
      for (let index = first; index <= last; index++) {
        const top = stage.view.dom.children[index]?.getBoundingClientRect().top;
        if (top === undefined) continue;
        const group = groupOf(index);
        const measured = [...group.stale]
          .filter((block) => block >= now.firstBlock && block < now.endBlock)
          .map((block) => [block, measureBlock(block, { top, left: origin.left, rtl })] as const);
        writes.push(() => {
          for (const [block, draw] of measured) redraw(group, block, draw);
          move(group, top - origin.top);
          if (!group.element.parentNode) stage.overlay.append(group.element);
        });
      }
      return () => {
        for (const [index, { element }] of groups) {
          if (index >= first && index <= last) continue;
          element.remove();
          groups.delete(index);
        }
        for (const write of writes) write();
      };
    },
    destroy() {
      for (const { element } of groups.values()) element.remove();
      groups.clear();
    },
  };

  return {
    layer,
    /** Draws again what is stale in these sections, as far as the layout need not be read for it. */
    drawKnown({ first, end }: SectionSpan): void {
      for (const [index, group] of groups) {
        if (index < first || index >= end) continue;
        for (const block of group.stale) {
          const draw = known(block);
          if (draw) redraw(group, block, draw);
        }
      }
    },
    /** Measures these blocks again next time. */
    invalidate(blocks: Iterable<number>): void {
      for (const block of blocks) groups.get(sectionOf(sections, block))?.stale.add(block);
    },
    /** Every block may look different, or stand elsewhere. */
    invalidateAll(): void {
      for (const [index, { stale }] of groups)
        for (const block of blocksIn(sections[index])) stale.add(block);
    },
  };
}

/** The first element of the next block that has any. */
function firstBehind(drawnOf: Group['drawnOf'], block: number): HTMLElement | null {
  let [at, found]: [number, HTMLElement | null] = [Infinity, null];
  for (const [other, [first]] of drawnOf)
    if (first && other > block && other < at) [at, found] = [other, first];
  return found;
}

function* blocksIn(section: Section | undefined): Generator<number> {
  for (let block = section?.firstBlock ?? 0; section && block < section.endBlock; block++) yield block;
}
