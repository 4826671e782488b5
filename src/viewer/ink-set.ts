import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { blocksTouched } from '../domain/text/blocks.ts';
import { differentBlocks } from './different-blocks.ts';
import type { Piece } from './painter.ts';
import type { PositionMap } from './position-map.ts';
import { sectionsOf } from './sections.ts';
import type { InkLook, InkMark } from './surface-props.ts';
import { sectionOf, type SectionSpan } from './viewport.ts';

interface Ink {
  readonly class: string;
  readonly role?: 'deletion' | 'insertion';
}

/** The looks that are on the words themselves; the others are drawn over them. */
const INKS: Readonly<Record<InkLook, Ink | null>> = {
  removed: { class: 'ink-removed', role: 'deletion' },
  added: { class: 'ink-added', role: 'insertion' },
  absent: { class: 'ink-absent' },
  offered: null,
  current: null,
  hit: null,
  hitNow: null,
};

interface Span extends Piece {
  readonly ink: Ink;
}

/**
 * Ink on the words of the sections that have come near the window, as ProseMirror decorations of their own: annotations come and go without touching them. Decorations
 * that overlap become one element, whose attributes replace each other in an order that depends on their places; so
 * annotations are cut at the borders of ink, and leave its role to it.
 */
export function inkSet(document: DocumentNode, map: PositionMap) {
  const sections = sectionsOf(map.blocks);
  const shown = new Set<number>();
  const drawnIn = new Map<number, readonly Decoration[]>();
  let set = DecorationSet.empty;
  let ofBlock: ReadonlyMap<number, readonly Span[]> = new Map();
  const spansIn = (block: number): readonly Span[] => ofBlock.get(block) ?? [];

  const spansOf = (marks: readonly InkMark[]): Map<number, Span[]> => {
    const spans = new Map<number, Span[]>();
    for (const { range, look } of marks) {
      const ink = INKS[look];
      const touched = ink && blocksTouched(map.blocks, range);
      for (let block = touched?.first ?? 0; ink && touched && block <= touched.last; block++) {
        const at = map.within(block, range);
        if (!at) continue;
        const own = spans.get(block);
        if (own) own.push({ ...at, ink });
        else spans.set(block, [{ ...at, ink }]);
      }
    }
    return spans;
  };

  /** Draws these blocks anew, as far as they have come near the window, and returns how many those were. */
  const draw = (blocks: Iterable<number>): number => {
    const removed: Decoration[] = [];
    const added: Decoration[] = [];
    let count = 0;
    for (const block of blocks) {
      if (!shown.has(sectionOf(sections, block))) continue;
      const own = spansIn(block).map(({ from, to, ink }) => Decoration.inline(from, to, { ...ink }));
      const old = drawnIn.get(block) ?? [];
      if (own.length + old.length === 0) continue;
      removed.push(...old);
      added.push(...own);
      drawnIn.set(block, own);
      count++;
    }
    if (count > 0) set = set.remove(removed).add(document, added);
    return count;
  };

  return {
    decorations: (): DecorationSet => set,
    /** Draws sections that were not drawn yet and returns how many blocks with ink that were. */
    showSections({ first, end }: SectionSpan): number {
      const blocks: number[] = [];
      for (let index = first; index < end; index++) {
        const { firstBlock = 0, endBlock = 0 } = sections[index] ?? {};
        for (let block = firstBlock; block < endBlock && !shown.has(index); block++) blocks.push(block);
      }
      for (let index = first; index < end; index++) shown.add(index);
      return draw(blocks);
    },
    /** Replaces all ink and returns the blocks that look different. */
    show(marks: readonly InkMark[]): ReadonlySet<number> {
      const next = spansOf(marks);
      const different = differentBlocks(
        ofBlock,
        next,
        (a, b) => a.from === b.from && a.to === b.to && a.ink === b.ink,
      );
      ofBlock = next;
      draw(different);
      return different;
    },
    cut(block: number, { from, to }: Piece): readonly Piece[] {
      const borders = new Set<number>();
      for (const span of spansIn(block)) {
        if (span.from > from && span.from < to) borders.add(span.from);
        if (span.to > from && span.to < to) borders.add(span.to);
      }
      const ends = [...borders, to].toSorted((a, b) => a - b);
      return ends.map((end, at) => {
        const start = ends[at - 1] ?? from;
        const hasRole = spansIn(block).some((span) => span.ink.role && span.from <= start && span.to >= end);
        return { from: start, to: end, hasRole };
      });
    },
  };
}
