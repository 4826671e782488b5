import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillRows, rowAt, runsIn, styledRuns } from '../../src/analysis/density.ts';
import type { TextRange } from '../../src/domain/records/range.ts';

const at = (start: number, end: number) => ({ start, end });
const range = (length: number) =>
  fc.tuple(fc.nat(length - 1), fc.nat(length - 1)).map(([a, b]) => at(Math.min(a, b), Math.max(a, b) + 1));

const runsOf = (ranges: readonly TextRange[], length: number, count: number) => {
  const rows = new Uint8Array(count);
  for (const each of ranges) fillRows(rows, each, length);
  return runsIn(rows);
};

describe('the rows of a map', () => {
  it.each([
    ['one row a tenth', [at(0, 10)], [{ from: 0, to: 1 }]],
    ['what only touches a row fills it', [at(9, 11)], [{ from: 0, to: 2 }]],
    ['a single character is seen', [at(55, 56)], [{ from: 5, to: 6 }]],
    ['neighbours join', [at(0, 10), at(10, 20)], [{ from: 0, to: 2 }]],
    [
      'gaps stay',
      [at(0, 5), at(30, 35)],
      [
        { from: 0, to: 1 },
        { from: 3, to: 4 },
      ],
    ],
    ['the last character stands in the last row', [at(99, 100)], [{ from: 9, to: 10 }]],
    ['nothing', [], []],
  ])('%s', (_, ranges, expected) => {
    expect(runsOf(ranges, 100, 10)).toEqual(expected);
  });

  it('hold every range, and nothing that is not touched', () => {
    fc.assert(
      fc.property(fc.array(range(500)), fc.integer({ min: 1, max: 60 }), (ranges, rows) => {
        const filled = new Set(
          runsOf(ranges, 500, rows).flatMap(({ from, to }) =>
            Array.from({ length: to - from }, (__, index) => from + index),
          ),
        );
        for (let offset = 0; offset < 500; offset += 1) {
          const isIn = ranges.some(({ start, end }) => start <= offset && offset < end);
          if (isIn) expect(filled.has(rowAt(offset, 500, rows))).toBe(true);
        }
        const touched = new Set(
          ranges.flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (__, index) => rowAt(start + index, 500, rows)),
          ),
        );
        for (const row of filled) expect(touched.has(row)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the lines of the styles', () => {
  it('differ without colour, and begin with ink', () => {
    const runs = [{ from: 3, to: 12 }];
    expect(styledRuns(runs, 'solid')).toEqual(runs);
    expect(styledRuns(runs, 'dashed')).toEqual([
      { from: 3, to: 7 },
      { from: 9, to: 12 },
    ]);
    expect(styledRuns(runs, 'dotted')).toEqual([
      { from: 3, to: 4 },
      { from: 6, to: 7 },
      { from: 9, to: 10 },
    ]);
    expect(styledRuns([{ from: 7, to: 8 }], 'dashed')).toEqual([{ from: 7, to: 8 }]);
  });
});
