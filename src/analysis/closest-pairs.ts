import type { Annotation } from '../domain/records/annotation.ts';
import type { TextRange } from '../domain/records/range.ts';
import { spanIndex, spanOf, type Span, type SpanIndex } from './span-index.ts';

/** An annotation of one layer and the one that answers to it in the other. */
export type Pair = readonly [a: Annotation, b: Annotation];

/** Start, end and ids: orders pairs that overlap equally much, whichever of the two stands first. No two are alike. */
type Closeness = readonly (number | string)[];

/**
 * Pairs annotations that share characters: of all pairs that fit the closest first, then the closest of those that are
 * left, and so on. Follows chains of ever closer neighbours, which finds just those pairs without keeping the others:
 * where everything overlaps everything there are too many to keep.
 *
 * @param atLeast Pairs that overlap less are not made; see `overlapOf`.
 */
export function closestPairs(
  a: readonly Annotation[],
  b: readonly Annotation[],
  fits: (one: Annotation, other: Annotation) => boolean,
  atLeast = 0,
): readonly Pair[] {
  const spansOfA = a.map(spanOf);
  const layers = [spanIndex(spansOfA), spanIndex(b.map(spanOf))] as const;
  const paired = new Set<Span>();
  const pairs: Pair[] = [];

  const closestTo = (one: Span, others: SpanIndex): Span | null => {
    let found: Span | null = null;
    let best = atLeast;
    others.overlapping(one, (other) => {
      if (!mayReach(best, one, other) || paired.has(other) || !fits(one.annotation, other.annotation)) return;
      const overlap = overlapOf(one, other);
      if (overlap === 0 || overlap < best) return;
      if (overlap === best && found && !comesFirst(closenessOf(one, other), closenessOf(one, found))) return;
      found = other;
      best = overlap;
    });
    return found;
  };

  for (const first of spansOfA) {
    // Members alternate between the layers; each is the closest to the one before it.
    const chain = paired.has(first) ? [] : [first];
    for (let last = chain.at(-1); last; last = chain.at(-1)) {
      const isOfA = chain.length % 2 === 1;
      const next = closestTo(last, layers[isOfA ? 1 : 0]);
      if (!next) break;
      if (next !== chain.at(-2)) {
        chain.push(next);
        continue;
      }
      pairs.push(isOfA ? [last.annotation, next.annotation] : [next.annotation, last.annotation]);
      paired.add(last).add(next);
      chain.length -= 2;
    }
  }
  return pairs;
}

/** Whether two spans can overlap that much at all: at best, one lies in the other. */
const mayReach = (overlap: number, { units: one }: Span, { units: other }: Span): boolean =>
  (one < other ? one / other : other / one) >= overlap;

/** How much of what either covers both cover, from 0 to 1 (Jaccard), in UTF-16 units. */
export function overlapOf(one: Span, other: Span): number {
  const shared = sharedUnits(one.annotation.target.ranges, other.annotation.target.ranges);
  return shared === 0 ? 0 : shared / (one.units + other.units - shared);
}

/** Ranges of a target are sorted and disjoint. */
function sharedUnits(a: readonly TextRange[], b: readonly TextRange[]): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  for (;;) {
    const one = a[left];
    const other = b[right];
    if (!one || !other) return shared;
    shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end < other.end) left += 1;
    else right += 1;
  }
}

function closenessOf(one: Span, other: Span): Closeness {
  const ids = [one.annotation.id, other.annotation.id].toSorted();
  return [Math.min(one.start, other.start), Math.max(one.end, other.end), ...ids];
}

function comesFirst(a: Closeness, b: Closeness): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
