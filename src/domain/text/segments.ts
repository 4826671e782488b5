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
    if (annotation.target.ranges.some(({ start, end }) => start <= offset && offset < end))
      covering.push(annotation);
  }
  return inCoveringOrder(covering);
}

/** Shortest first; of equally long ones the one that starts later, then the newest: it lies on top. */
export function compareCovering(a: Annotation, b: Annotation): number {
  return (
    lengthOf(a.target) - lengthOf(b.target) ||
    (b.target.ranges[0]?.start ?? 0) - (a.target.ranges[0]?.start ?? 0) ||
    compareText(b.createdAt, a.createdAt) ||
    compareText(a.id, b.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inCoveringOrder = (annotations: Iterable<Annotation>): Annotation[] =>
  [...annotations].filter(({ target }) => !target.detached).sort(compareCovering);

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
  const open: number[] = [];
  let from = 0;
  for (const { at, rank, opens } of edges) {
    if (at > from && open.length > 0) {
      const covering = open.flatMap((index) => ranked[index]?.id ?? []);
      segments.push({ blockIndex, range: { start: from, end: at }, covering });
    }
    from = at;
    if (opens) insert(open, rank);
    else open.splice(open.indexOf(rank), 1);
  }
  return segments;
}

function insert(ascending: number[], value: number): void {
  let at = ascending.length;
  while (at > 0 && (ascending[at - 1] ?? 0) > value) at -= 1;
  ascending.splice(at, 0, value);
}
