import type { Layer } from './layer.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import { sectionOf } from './viewport.ts';

/** Where elements of a group are placed from, in viewport pixels. */
export interface GroupOrigin {
  /** Upper edge of the section: elements move with it. */
  readonly top: number;
  /** Left edge of the overlay. */
  readonly left: number;
  /** Whether the article runs from right to left. */
  readonly rtl: boolean;
}

/** Reads the layout of one block, and hands back the making of what is drawn over or beside it. */
export type MeasureBlock = (block: number, origin: GroupOrigin) => () => readonly HTMLElement[];

/** A section's elements: one box to move, and in it the elements of each block. */
interface Group {
  readonly element: HTMLElement;
  readonly drawnOf: Map<number, readonly HTMLElement[]>;
  /** Blocks to measure and draw again. */
  readonly stale: Set<number>;
}

/** Elements over the text that are made for the sections near the window only, and again only where that is asked for. */
export function sectionGroups(stage: Stage, sections: readonly Section[], measureBlock: MeasureBlock) {
  const groups = new Map<number, Group>();

  const groupOf = (index: number): Group => {
    const known = groups.get(index);
    if (known) return known;
    const element = document.createElement('div');
    element.className = 'section-group';
    const group: Group = { element, drawnOf: new Map(), stale: new Set(blocksIn(sections[index])) };
    groups.set(index, group);
    return group;
  };

  const redraw = ({ element, drawnOf, stale }: Group, block: number, drawn: readonly HTMLElement[]): void => {
    for (const old of drawnOf.get(block) ?? []) old.remove();
    element.append(...drawn);
    drawnOf.set(block, drawn);
    stale.delete(block);
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
          for (const [block, draw] of measured) redraw(group, block, draw());
          group.element.style.transform = `translateY(${top - origin.top}px)`;
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
    /** Measures these blocks again next time. */
    invalidate(blocks: Iterable<number>): void {
      for (const block of blocks) groups.get(sectionOf(sections, block))?.stale.add(block);
    },
    /** Every line may stand elsewhere. */
    invalidateAll(): void {
      for (const [index, { stale }] of groups)
        for (const block of blocksIn(sections[index])) stale.add(block);
    },
  };
}

function* blocksIn(section: Section | undefined): Generator<number> {
  for (let block = section?.firstBlock ?? 0; section && block < section.endBlock; block++) yield block;
}
