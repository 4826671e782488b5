import type { Passage } from '../../domain/alignment.ts';

/**
 * Marks the passages that moved: those that must be taken out so that the others stand in the same order in both texts.
 * The passages that stay are the increasing subsequence with the most words, so what moved is little.
 *
 * @param passages sorted by `a`
 */
export function withMoves(passages: readonly Passage[]): Passage[] {
  const inOrder = passages.every(
    (passage, n) => n === 0 || (passages[n - 1]?.b.start ?? 0) < passage.b.start,
  );
  if (inOrder) return [...passages];
  const stays = heaviestIncreasing(
    passages.map(({ b }) => b.start),
    passages.map(({ words }) => words.equal),
  );
  return passages.map((passage, n) => (stays.has(n) ? passage : { ...passage, moved: true }));
}

/** A sequence that ends with the number at `last`. */
interface Sequence {
  readonly weight: number;
  readonly last: number;
}

/**
 * The places of the increasing subsequence with the greatest weight. A Fenwick tree (1994) over the ranks of the numbers
 * holds the best sequence that ends with a lower one. The numbers must differ.
 */
function heaviestIncreasing(numbers: readonly number[], weights: readonly number[]): ReadonlySet<number> {
  const sorted = numbers
    .map((number, place) => ({ number, place }))
    .sort((one, other) => one.number - other.number);
  const ranks: number[] = [];
  for (const [rank, { place }] of sorted.entries()) ranks[place] = rank + 1;
  const tree: (Sequence | undefined)[] = [];
  const before: number[] = [];
  let best: Sequence = { weight: 0, last: -1 };
  for (const [place, weight] of weights.entries()) {
    const rank = ranks[place] ?? 0;
    let lower: Sequence = { weight: 0, last: -1 };
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const found = tree[node];
      if (found && found.weight > lower.weight) lower = found;
    }
    before[place] = lower.last;
    const sequence = { weight: lower.weight + weight, last: place };
    if (sequence.weight > best.weight) best = sequence;
    for (let node = rank; node <= numbers.length; node += node & -node) {
      if (sequence.weight > (tree[node]?.weight ?? 0)) tree[node] = sequence;
    }
  }
  const places = new Set<number>();
  for (let place = best.last; place >= 0; place = before[place] ?? -1) places.add(place);
  return places;
}
