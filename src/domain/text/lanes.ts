import type { AnnotationId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import type { TextRange } from '../records/range.ts';
import { lengthOf } from './targets.ts';

/**
 * The underline lane of each attached annotation, the same along its whole length: longest first into the lowest lane
 * in which nothing overlaps it. Annotations that share a character never share a lane.
 */
export function lanesOf(annotations: Iterable<Annotation>): Map<AnnotationId, number> {
  const lanes: Lane[] = [];
  const laneOf = new Map<AnnotationId, number>();
  for (const { id, target } of longestFirst(annotations)) {
    let lane = lanes.findIndex((taken) => target.ranges.every((range) => isFree(taken, range)));
    if (lane < 0) lane = lanes.push([]) - 1;
    for (const range of target.ranges) lanes[lane]?.splice(slotOf(lanes[lane] ?? [], range.start), 0, range);
    laneOf.set(id, lane);
  }
  return laneOf;
}

/**
 * The annotations whose lanes may change when something happens on these ranges: those that overlap them, those that
 * overlap these, and so on. `lanesOf` of the result gives the same lanes as `lanesOf` of the whole article.
 *
 * @param near Annotations that touch a range; it may return more.
 */
export function overlapping(
  ranges: readonly TextRange[],
  near: (range: TextRange) => Iterable<Annotation>,
): Annotation[] {
  const found = new Set<Annotation>();
  const queue = [...ranges];
  for (let range = queue.pop(); range; range = queue.pop()) {
    for (const annotation of near(range)) {
      if (found.has(annotation) || !annotation.target.ranges.some((other) => overlap(range, other))) continue;
      found.add(annotation);
      queue.push(...annotation.target.ranges);
    }
  }
  return [...found];
}

/** Disjoint ranges, sorted. */
type Lane = TextRange[];

const overlap = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

function isFree(lane: Lane, range: TextRange): boolean {
  const slot = slotOf(lane, range.start);
  return (lane[slot - 1]?.end ?? 0) <= range.start && (lane[slot]?.start ?? Infinity) >= range.end;
}

/** How many ranges of the lane start before the offset. */
function slotOf(lane: Lane, offset: number): number {
  let low = 0;
  let high = lane.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lane[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Attached ones, longest first; of equally long ones the one that starts first, then the oldest. */
function longestFirst(annotations: Iterable<Annotation>): Annotation[] {
  const measured: { readonly annotation: Annotation; readonly length: number; readonly start: number }[] = [];
  for (const annotation of annotations) {
    const { target } = annotation;
    if (target.detached) continue;
    measured.push({ annotation, length: lengthOf(target), start: target.ranges[0]?.start ?? 0 });
  }
  measured.sort(
    (a, b) =>
      b.length - a.length ||
      a.start - b.start ||
      compareText(a.annotation.createdAt, b.annotation.createdAt) ||
      compareText(a.annotation.id, b.annotation.id),
  );
  return measured.map(({ annotation }) => annotation);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
