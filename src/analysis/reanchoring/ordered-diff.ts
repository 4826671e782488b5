import { at } from '../alignment/typed-arrays.ts';
import type { Atoms } from './atoms.ts';
import { settleGaps } from './settle-gaps.ts';
import { uniqueInOrder, type Stretch } from './unique-in-order.ts';

/** Atoms that follow each other in both texts and are written the same: `length` from `a` in the old, `b` in the new. */
export interface EqualRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Stretches that hold no unique common atom are compared each with each up to so many pairs; beyond they are replaced. */
const MOST_PAIRS = 250_000;

/** In a long text of few words no atom may stand only once, but so many in a row do. */
const ROWS = [4, 16];

/**
 * What two versions of a text have in common, in order on both sides and as long as possible: patience diff (Bram
 * Cohen; as described by Bram's own note and in git's xdiff) with a longest common subsequence in the gaps it leaves.
 * Unlike a plain shortest edit script it holds on to what is rare, so that a paragraph of news is not torn between two
 * others that share its commas. Runs without a single word are dropped: they prove nothing.
 */
export function equalRunsOf(a: Atoms, b: Atoms): EqualRun[] {
  const pairs: (readonly [number, number])[] = [];
  const left: Stretch[] = [{ fromA: 0, toA: a.count, fromB: 0, toB: b.count }];
  for (let stretch = left.pop(); stretch; stretch = left.pop()) {
    const inner = trimmed(a, b, stretch, pairs);
    if (inner.fromA >= inner.toA || inner.fromB >= inner.toB) continue;
    const isSmall = (inner.toA - inner.fromA) * (inner.toB - inner.fromB) <= MOST_PAIRS;
    const anchors = anchorsIn(a, b, inner, isSmall);
    if (anchors.length > 0) left.push(...between(inner, anchors, pairs));
    else if (isSmall) pairs.push(...longestCommon(a, b, inner));
  }
  return runsOf(
    pairs.toSorted(([one], [other]) => one - other),
    a,
    b,
  );
}

function anchorsIn(
  a: Atoms,
  b: Atoms,
  stretch: Stretch,
  isSmall: boolean,
): readonly (readonly [number, number])[] {
  const single = uniqueInOrder(a, b, stretch, 1);
  if (single.length > 0 || isSmall) return single;
  for (const inRow of ROWS) {
    const anchors = uniqueInOrder(a, b, stretch, inRow);
    if (anchors.length > 0) return anchors;
  }
  return [];
}

/** Takes what is equal at both ends as pairs; returns what is left between. */
function trimmed(a: Atoms, b: Atoms, stretch: Stretch, pairs: (readonly [number, number])[]): Stretch {
  let { fromA, toA, fromB, toB } = stretch;
  while (fromA < toA && fromB < toB && at(a.keys, fromA) === at(b.keys, fromB)) {
    pairs.push([fromA, fromB]);
    fromA += 1;
    fromB += 1;
  }
  while (fromA < toA && fromB < toB && at(a.keys, toA - 1) === at(b.keys, toB - 1)) {
    toA -= 1;
    toB -= 1;
    pairs.push([toA, toB]);
  }
  return { fromA, toA, fromB, toB };
}

/** The stretches between anchors; the anchors themselves are pairs. */
function between(
  { fromA, toA, fromB, toB }: Stretch,
  anchors: readonly (readonly [number, number])[],
  pairs: (readonly [number, number])[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let [a, b] = [fromA, fromB];
  for (const [nextA, nextB] of anchors) {
    pairs.push([nextA, nextB]);
    stretches.push({ fromA: a, toA: nextA, fromB: b, toB: nextB });
    [a, b] = [nextA + 1, nextB + 1];
  }
  stretches.push({ fromA: a, toA, fromB: b, toB });
  return stretches;
}

function longestCommon(
  a: Atoms,
  b: Atoms,
  { fromA, toA, fromB, toB }: Stretch,
): (readonly [number, number])[] {
  const width = toB - fromB + 1;
  const lengths = new Int32Array((toA - fromA + 1) * width);
  for (let row = toA - fromA - 1; row >= 0; row -= 1) {
    for (let column = toB - fromB - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        at(a.keys, fromA + row) === at(b.keys, fromB + column)
          ? at(lengths, (row + 1) * width + column + 1) + 1
          : Math.max(at(lengths, (row + 1) * width + column), at(lengths, row * width + column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (fromA + row < toA && fromB + column < toB) {
    if (at(a.keys, fromA + row) === at(b.keys, fromB + column)) {
      pairs.push([fromA + row, fromB + column]);
      row += 1;
      column += 1;
    } else if (at(lengths, (row + 1) * width + column) >= at(lengths, row * width + column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Pairs that follow each other on both sides, joined; without those that hold no word. */
function runsOf(pairs: readonly (readonly [number, number])[], from: Atoms, to: Atoms): EqualRun[] {
  const runs: { a: number; b: number; length: number }[] = [];
  for (const [a, b] of pairs) {
    const last = runs.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) last.length += 1;
    else runs.push({ a, b, length: 1 });
  }
  settleGaps(runs, from, to);
  return runs.filter(
    ({ a, length }) =>
      // The same text is the same, though it be but an emoji.
      (length === from.count && length === to.count) || from.words.subarray(a, a + length).includes(1),
  );
}
