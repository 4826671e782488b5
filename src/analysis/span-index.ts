import type { Annotation } from '../domain/records/annotation.ts';
import { extentOf, lengthOf } from '../domain/text/targets.ts';

/** Where an annotation stands, read once: it is looked at many times. */
export interface Span {
  readonly annotation: Annotation;
  readonly start: number;
  readonly end: number;
  /** Covered UTF-16 units, gaps not counted. */
  readonly units: number;
}

export function spanOf(annotation: Annotation): Span {
  const { start, end } = extentOf(annotation.target);
  return { annotation, start, end, units: lengthOf(annotation.target) };
}

/** Spans, to be asked for those around a place. */
export interface SpanIndex {
  /** Visits all that reach into the span, in the order of the text. */
  overlapping(span: Span, visit: (other: Span) => void): void;
}

/**
 * A balanced tree that needs no nodes: sorted by start, the middle of a stretch is its root, and beside each stands how
 * far anything in its stretch reaches. So one annotation of the whole article makes nobody look at all the others.
 */
export function spanIndex(spans: readonly Span[]): SpanIndex {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const starts = Int32Array.from(sorted, ({ start }) => start);
  const ends = Int32Array.from(sorted, ({ end }) => end);
  const reach = new Int32Array(sorted.length);

  const measure = (low: number, high: number): number => {
    if (low >= high) return 0;
    const middle = (low + high) >>> 1;
    const beside = Math.max(measure(low, middle), measure(middle + 1, high));
    return (reach[middle] = Math.max(ends[middle] ?? 0, beside));
  };
  measure(0, sorted.length);

  const look = (low: number, high: number, asked: Span, visit: (other: Span) => void): void => {
    const middle = (low + high) >>> 1;
    if (low >= high || (reach[middle] ?? 0) <= asked.start) return;
    look(low, middle, asked, visit);
    if ((starts[middle] ?? 0) >= asked.end) return;
    const found = sorted[middle];
    if (found && found.end > asked.start) visit(found);
    look(middle + 1, high, asked, visit);
  };

  return { overlapping: (asked, visit) => look(0, sorted.length, asked, visit) };
}
