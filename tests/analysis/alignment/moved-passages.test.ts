import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMoves } from '../../../src/analysis/alignment/moved-passages.ts';
import type { Passage } from '../../../src/domain/alignment.ts';
import { runs } from '../../support/runs.ts';

const passage = (a: number, b: number, equal: number): Passage => ({
  a: { start: a, end: a + 1 },
  b: { start: b, end: b + 1 },
  words: { equal, a: equal, b: equal },
  equal: [],
  edits: [],
  moved: false,
});

/** The greatest number of words that can stay, by trying all. */
const most = (passages: readonly Passage[], after = -1): number => {
  const [first, ...rest] = passages;
  if (!first) return 0;
  const without = most(rest, after);
  return first.b.start > after ? Math.max(without, first.words.equal + most(rest, first.b.start)) : without;
};

describe('Passages that moved', () => {
  it('are as few words as can be, and the others are in order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(40), { maxLength: 10 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 10, maxLength: 10 }),
        (places, words) => {
          const passages = places.map((place, n) => passage(n, place, words[n] ?? 1));
          const moved = withMoves(passages);
          const stay = moved.filter((one) => !one.moved);
          expect(stay.map(({ b }) => b.start)).toEqual(
            stay.map(({ b }) => b.start).toSorted((one, other) => one - other),
          );
          expect(stay.reduce((sum, one) => sum + one.words.equal, 0)).toBe(most(passages));
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
