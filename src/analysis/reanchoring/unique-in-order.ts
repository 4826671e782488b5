import { at } from '../alignment/typed-arrays.ts';
import type { Atoms } from './atoms.ts';

/** Atoms `[fromA, toA)` of one text beside `[fromB, toB)` of the other. */
export interface Stretch {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

type Pair = readonly [number, number];

/**
 * Where rows of so many atoms begin that stand once in each stretch, as the longest sequence that is in order on both
 * sides.
 */
export function uniqueInOrder(a: Atoms, b: Atoms, stretch: Stretch, inRow: number): readonly Pair[] {
  const inA = placesOfUnique(a, stretch.fromA, stretch.toA, inRow);
  const inB = placesOfUnique(b, stretch.fromB, stretch.toB, inRow);
  const common: Pair[] = [];
  for (const [hash, placeA] of inA) {
    const placeB = inB.get(hash);
    if (placeA < 0 || placeB === undefined || placeB < 0) continue;
    if (inRow === 1 || sameRow(a, placeA, b, placeB, inRow)) common.push([placeA, placeB]);
  }
  return longestRising(common);
}

/** Where each row stands, by its hash; -1 for one that stands there more than once. In the order of the text. */
function placesOfUnique({ keys }: Atoms, from: number, to: number, inRow: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let atom = from; atom + inRow <= to; atom += 1) {
    const hash = inRow === 1 ? at(keys, atom) : hashOf(keys, atom, inRow);
    places.set(hash, places.has(hash) ? -1 : atom);
  }
  return places;
}

/** FNV-1a over the keys. Two rows of one hash count as one that stands twice: an anchor less, never a wrong one. */
export function hashOf(keys: Int32Array, from: number, inRow: number): number {
  let hash = 0x811c9dc5;
  for (let atom = from; atom < from + inRow; atom += 1) hash = Math.imul(hash ^ at(keys, atom), 0x01000193);
  return hash >>> 0;
}

function sameRow(a: Atoms, fromA: number, b: Atoms, fromB: number, inRow: number): boolean {
  for (let step = 0; step < inRow; step += 1) {
    if (at(a.keys, fromA + step) !== at(b.keys, fromB + step)) return false;
  }
  return true;
}

/** The longest subsequence whose second numbers rise, by patience sorting. The first numbers rise already. */
function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const before: number[] = [];
  for (const [index, [, value]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (tops[low - 1] ?? -1) : -1);
    tops[low] = index;
  }
  const rising: Pair[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) rising.push(pair);
  }
  return rising.toReversed();
}
