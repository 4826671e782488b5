import type { AnnotationId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { Block } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { blocksTouched } from './blocks.ts';
import { lengthOf } from './targets.ts';

/** A stretch of one block that the same annotations cover from end to end. */
export interface Segment {
  readonly blockIndex: number;
  readonly range: TextRange;
  /** Shortest first; never empty. */
  readonly covering: readonly AnnotationId[];
}

interface Edge {
  readonly at: number;
  readonly rank: number;
  readonly opens: boolean;
}

/**
 * Flattens overlapping annotations into disjoint segments, in order, for each block that has any. Blanks between
 * blocks belong to no segment; detached annotations are left out.
 */
export function segmentsOf(
  blocks: readonly Block[],
  annotations: Iterable<Annotation>,
): Map<number, readonly Segment[]> {
  const ranked = inCoveringOrder(annotations);
  const edges = new Map<number, Edge[]>();
  ranked.forEach(({ target }, rank) => {
    for (const range of target.ranges) {
      const touched = blocksTouched(blocks, range);
      for (let index = touched?.first ?? 0; touched && index <= touched.last; index += 1) {
        const ofBlock = edges.get(index);
        if (ofBlock) addEdges(ofBlock, blocks[index], range, rank);
        else edges.set(index, addEdges([], blocks[index], range, rank));
      }
    }
  });
  const inOrder = [...edges].toSorted(([a], [b]) => a - b);
  return new Map(inOrder.map(([index, ofBlock]) => [index, sweep(index, ofBlock, ranked)]));
}

/** The segments of one block. `annotations` may hold ones that don't touch it. */
export function segmentsOfBlock(
  blocks: readonly Block[],
  blockIndex: number,
  annotations: Iterable<Annotation>,
): readonly Segment[] {
  const block = blocks[blockIndex];
  const ranked = inCoveringOrder(annotations);
  const edges: Edge[] = [];
  ranked.forEach(({ target }, rank) => {
    for (const range of target.ranges) addEdges(edges, block, range, rank);
  });
  return sweep(blockIndex, edges, ranked);
}

/** The attached annotations that cover the character at the offset, shortest first. */
export function annotationsAt(annotations: Iterable<Annotation>, offset: number): Annotation[] {
  const covering: Annotation[] = [];
  for (const annotation of annotations) {
    if (covers(annotation.target.ranges, offset)) covering.push(annotation);
  }
  return inCoveringOrder(covering);
}

/** A plain loop, because it runs for every annotation of an article. */
function covers(ranges: readonly TextRange[], offset: number): boolean {
  for (const { start, end } of ranges) {
    if (start > offset) return false;
    if (offset < end) return true;
  }
  return false;
}

/** Attached ones, shortest first; of equally long ones the one that starts later, then the newest: it lies on top. */
function inCoveringOrder(annotations: Iterable<Annotation>): Annotation[] {
  const ranked: { readonly annotation: Annotation; readonly length: number; readonly start: number }[] = [];
  for (const annotation of annotations) {
    const { target } = annotation;
    if (target.detached) continue;
    ranked.push({ annotation, length: lengthOf(target), start: target.ranges[0]?.start ?? 0 });
  }
  ranked.sort(
    (a, b) =>
      a.length - b.length ||
      b.start - a.start ||
      compareText(b.annotation.createdAt, a.annotation.createdAt) ||
      compareText(a.annotation.id, b.annotation.id),
  );
  return ranked.map(({ annotation }) => annotation);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function addEdges(edges: Edge[], block: Block | undefined, range: TextRange, rank: number): Edge[] {
  const start = Math.max(range.start, block?.range.start ?? 0);
  const end = Math.min(range.end, block?.range.end ?? 0);
  if (start < end) edges.push({ at: start, rank, opens: true }, { at: end, rank, opens: false });
  return edges;
}

/** Walks the edges in order; between two of them the same annotations are open. */
function sweep(blockIndex: number, edges: Edge[], ranked: readonly Annotation[]): Segment[] {
  edges.sort((a, b) => a.at - b.at);
  const segments: Segment[] = [];
  /** Ranks and, beside them, ids of what is open, in covering order. */
  const open: number[] = [];
  const covering: AnnotationId[] = [];
  let from = 0;
  for (const { at, rank, opens } of edges) {
    if (at > from && open.length > 0) {
      segments.push({ blockIndex, range: { start: from, end: at }, covering: covering.slice() });
    }
    from = at;
    const place = placeOf(open, rank);
    const id = ranked[rank]?.id;
    if (opens && id !== undefined) {
      open.splice(place, 0, rank);
      covering.splice(place, 0, id);
    } else {
      open.splice(place, 1);
      covering.splice(place, 1);
    }
  }
  return segments;
}

/** How many ranks are less than this one. */
function placeOf(ascending: readonly number[], rank: number): number {
  let place = ascending.length;
  while (place > 0 && (ascending[place - 1] ?? 0) >= rank) place -= 1;
  return place;
}
