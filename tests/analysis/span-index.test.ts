import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanIndex, type Span } from '../../src/analysis/span-index.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { runs } from '../support/runs.ts';

const span = (start: number, units: number): Span => ({
  annotation: {} as Annotation,
  start,
  end: start + units,
  units,
});
const spans = fc
  .tuple(fc.nat(40), fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })))
  .map(([start, units]) => span(start, units));

describe('the index of spans', () => {
  it('finds what looking at each would find, in the order of the text', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 30 }), spans, (all, asked) => {
        const found: Span[] = [];
        spanIndex(all).overlapping(asked, (other) => found.push(other));
        const expected = all.filter(({ start, end }) => start < asked.end && end > asked.start);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found.map(({ start }) => start)).toEqual(
          expected.map(({ start }) => start).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: runs(500) },
    );
  });
});
