import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { AnnotationId, TagId } from '../domain/ids.ts';
import type { TextRange } from '../domain/records/range.ts';
import { blocksTouched } from '../domain/text/blocks.ts';
import { segmentsOfBlock } from '../domain/text/segments.ts';
import type { AnnotationIndex } from './annotation-index.ts';
import type { PositionMap } from './position-map.ts';
import type { Section } from './sections.ts';
import { emphasisClass, PREVIEW_CLASS, segmentClass, type Stroke } from './segment-classes.ts';
import { sectionOf, type SectionSpan } from './viewport.ts';

/** What stands out now. */
export interface Emphasis {
  readonly activeId: AnnotationId | null;
  readonly hoverId: AnnotationId | null;
  /** A live selection is the preview of the next annotation: the active one's fill rests meanwhile. */
  readonly selecting: boolean;
  /** The ranges of a selection at rest: `select` ground in place of the fills. */
  readonly preview: readonly TextRange[];
}

/** Puts annotations on the text. */
export interface Painter {
  /** Paints sections that are not painted as they are now and returns how many blocks that were. */
  showSections(span: SectionSpan): number;
  /**
   * Paints these blocks again, as far as they were painted before, and returns how many those were. Outside `now` they
   * keep their old paint until their section is shown.
   */
  repaint(blocks: ReadonlySet<number>, now: SectionSpan): number;
  /** Some sections beside each other that still have old paint; null where none has. */
  outdated(): SectionSpan | null;
  /** Returns whether something else stands out than before. */
  emphasise(emphasis: Emphasis): boolean;
}

export interface DecorationPainter extends Painter {
  /** The segments; to be read again after each method. */
  segments(): DecorationSet;
  /** Active and pointed-at annotations: few, and apart, because they change with every move of the pointer. */
  emphasis(): DecorationSet;
}

/** A stretch of one block that looks the same all along, as positions of the document. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  /** Something else has a role on these words: overlapping decorations become one element, which has but one role. */
  readonly hasRole?: boolean;
}

/** Sections that are painted again in one go, behind what can be seen: too few to be noticed. */
const AT_ONCE = 8;

interface Painted {
  readonly map: PositionMap;
  readonly sections: readonly Section[];
  readonly document: DocumentNode;
  readonly index: AnnotationIndex;
  /** The name of a tag in class names. */
  readonly nameOf: (tagId: TagId) => string;
  /** Cuts a piece where something else that is drawn on its words begins or ends. */
  readonly cut: (block: number, piece: Piece) => readonly Piece[];
}

/**
 * Painter with ProseMirror decorations. A decoration set follows the document's tree, so replacing one block's
 * decorations costs the same in an article of any length, and the view draws only what holds other decorations.
 */
export function decorationPainter({
  map,
  sections,
  document,
  index,
  nameOf,
  cut,
}: Painted): DecorationPainter {
  let segments = DecorationSet.empty;
  let emphasis = DecorationSet.empty;
  let emphasised: Emphasis = { activeId: null, hoverId: null, selecting: false, preview: [] };
  const shown = new Set<number>();
  const old = new Set<number>();
  const ofBlock = new Map<number, readonly Decoration[]>();

  const strokeOf = (id: AnnotationId, block: number, from: number, to: number): Stroke | null => {
    const annotation = index.find(id);
    if (!annotation) return null;
    const { ranges } = annotation.target;
    const first =
      ranges[0] && blocksTouched(map.blocks, ranges[0])?.first === block
        ? map.within(block, ranges[0])
        : null;
    const ends = ranges.some(
      (range) => blocksTouched(map.blocks, range)?.last === block && map.within(block, range)?.to === to,
    );
    return { tag: nameOf(annotation.tagId), lane: index.laneOf(id), starts: first?.from === from, ends };
  };

  const decorate = (block: number): readonly Decoration[] =>
    segmentsOfBlock(map.blocks, block, index.inBlock(block)).flatMap(({ range, covering }) => {
      const at = map.within(block, range);
      if (!at) return [];
      return cut(block, at).map((piece) => {
        const strokes = covering.flatMap((id) => strokeOf(id, block, piece.from, piece.to) ?? []);
        const role = piece.hasRole ? undefined : 'mark';
        return Decoration.inline(piece.from, piece.to, { class: segmentClass(strokes), role });
      });
    });

  const over = ({ start, end }: TextRange, name: string): Decoration =>
    Decoration.inline(map.toPosition(start, 'after'), map.toPosition(end, 'before'), { class: name });

  const emphasiseOne = (id: AnnotationId | null, filled: boolean): readonly Decoration[] => {
    const annotation = id && index.find(id);
    if (!annotation || annotation.target.detached) return [];
    const name = emphasisClass(nameOf(annotation.tagId), index.laneOf(annotation.id), filled);
    if (name === '') return [];
    return annotation.target.ranges.map((range) => over(range, name));
  };

  const drawEmphasis = (): void => {
    const { activeId, hoverId, selecting, preview } = emphasised;
    emphasis = DecorationSet.create(document, [
      ...preview.map((range) => over(range, PREVIEW_CLASS)),
      ...emphasiseOne(activeId, !selecting),
      ...(hoverId === activeId ? [] : emphasiseOne(hoverId, false)),
    ]);
  };

  /** Decorates these blocks anew and returns how many of them hold, or have held, decorations. */
  const draw = (blocks: Iterable<number>): number => {
    const removed: Decoration[] = [];
    const added: Decoration[] = [];
    let count = 0;
    for (const block of blocks) {
      const before = ofBlock.get(block) ?? [];
      const own = decorate(block);
      if (before.length + own.length === 0) continue;
      ofBlock.set(block, own);
      removed.push(...before);
      added.push(...own);
      count++;
    }
    if (count > 0) segments = segments.remove(removed).add(document, added);
    return count;
  };

  return {
    segments: () => segments,
    emphasis: () => emphasis,
    showSections({ first, end }) {
      const blocks: number[] = [];
      for (let index = first; index < end; index++) {
        const span = sections[index];
        if (!span || shown.has(index)) continue;
        shown.add(index);
        old.delete(index);
        for (let block = span.firstBlock; block < span.endBlock; block++) blocks.push(block);
      }
      return draw(blocks);
    },
    repaint(blocks, now) {
      const atOnce: number[] = [];
      for (const block of blocks) {
        const section = sectionOf(sections, block);
        if (!shown.has(section)) continue;
        if (section >= now.first && section < now.end) {
          atOnce.push(block);
        } else {
          shown.delete(section);
          old.add(section);
        }
      }
      if (blocks.size > 0 && emphasis !== DecorationSet.empty) drawEmphasis();
      return draw(atOnce);
    },
    outdated() {
      const [first] = old;
      if (first === undefined) return null;
      let end = first + 1;
      while (old.has(end) && end < first + AT_ONCE) end++;
      return { first, end };
    },
    emphasise(next) {
      const { activeId, hoverId, selecting, preview } = emphasised;
      const same = next.activeId === activeId && next.hoverId === hoverId && next.selecting === selecting;
      if (same && next.preview === preview) return false;
      emphasised = next;
      const before = emphasis;
      drawEmphasis();
      return before !== DecorationSet.empty || emphasis !== DecorationSet.empty;
    },
  };
}
