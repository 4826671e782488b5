import type { Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** A pair of texts by their places in a list; the first is the lower. */
export type Pair = readonly [number, number];

/** A sequence of four that stands in more texts than this is boilerplate and no reason to compare two of them. */
const MOST_TEXTS = 256;
/** What shares a chain of eight words shares at least two sequences of four, or one of them twice. */
const FEWEST_SHARED = 2;

/**
 * The pairs of texts that may share a passage: those with two sequences of four words in common, or with one that the
 * later of them has twice. An inverted
 * index makes it cost what the shared sequences cost, not the square of the number of texts.
 *
 * @param texts all with the same lexicon
 */
export function candidatePairs(texts: readonly Tokens[]): Pair[] {
  const holders = new Map<number, number[]>();
  const shared = new Int32Array(texts.length);
  const pairs: Pair[] = [];
  for (const [text, { grams }] of texts.entries()) {
    shared.fill(0, 0, text);
    for (let place = 0; place < grams.length; place += 1) {
      const gram = at(grams, place);
      const before = holders.get(gram);
      if (!before) holders.set(gram, [text]);
      else if (before.at(-1) !== text) {
        if (before.length <= MOST_TEXTS) for (const other of before) shared[other] = at(shared, other) + 1;
        before.push(text);
      } else if (before.length <= MOST_TEXTS) {
        // The same four words twice may be a chain of eight.
        for (const other of before) if (other !== text) shared[other] = at(shared, other) + 1;
      }
    }
    for (let other = 0; other < text; other += 1) {
      if (at(shared, other) >= FEWEST_SHARED) pairs.push([other, text]);
    }
  }
  return pairs;
}
