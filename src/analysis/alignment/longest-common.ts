import type { Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** Tokens `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A word of one text and the same of the other, as token numbers. */
export interface WordPair {
  readonly a: number;
  readonly b: number;
}

/**
 * The longest common subsequence of keys of two short stretches; of equally long ones the one with more words that are
 * also written the same. Plain dynamic programming: gaps have at most a few words.
 */
export function longestCommon(a: Tokens, inA: Stretch, b: Tokens, inB: Stretch): WordPair[] {
  return bestPairs(inA, inB, (tokenA, tokenB) => {
    if (at(a.keys, tokenA) !== at(b.keys, tokenB)) return 0;
    return at(a.forms, tokenA) === at(b.forms, tokenB) ? 101 : 100;
  });
}

/** The pairs in order on both sides whose worths have the greatest sum; a pair worth nothing is none. */
export function bestPairs(
  inA: Stretch,
  inB: Stretch,
  worthOf: (tokenA: number, tokenB: number) => number,
): WordPair[] {
  const [rows, columns] = [inA.to - inA.from, inB.to - inB.from];
  if (rows === 0 || columns === 0) return [];
  const width = columns + 1;
  /** The greatest sum from row and column on. */
  const sums = new Int32Array((rows + 1) * width);
  const worths = new Int32Array(rows * columns);
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const worth = worthOf(inA.from + row, inB.from + column);
      worths[row * columns + column] = worth;
      const without = Math.max(at(sums, (row + 1) * width + column), at(sums, row * width + column + 1));
      const paired = worth > 0 ? worth + at(sums, (row + 1) * width + column + 1) : 0;
      sums[row * width + column] = Math.max(without, paired);
    }
  }
  const pairs: WordPair[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    const worth = at(worths, row * columns + column);
    const sum = at(sums, row * width + column);
    if (worth > 0 && worth + at(sums, (row + 1) * width + column + 1) === sum) {
      pairs.push({ a: inA.from + row, b: inB.from + column });
      row += 1;
      column += 1;
    } else if (at(sums, (row + 1) * width + column) === sum) row += 1;
    else column += 1;
  }
  return pairs;
}
