/** Longer sequences are compared by which words they share, not in which order. */
const LONGEST_IN_ORDER = 400;

/**
 * How like two sequences of words are, 0 to 1: twice the length of their longest common subsequence by the sum of
 * their lengths (Dice's coefficient over an ordered overlap). Two empty ones are alike.
 */
export function likenessOf(one: readonly number[], other: readonly number[]): number {
  const total = one.length + other.length;
  if (total === 0) return 1;
  const long = one.length > LONGEST_IN_ORDER || other.length > LONGEST_IN_ORDER;
  return (2 * (long ? sharedWords(one, other) : commonLength(one, other))) / total;
}

function commonLength(one: readonly number[], other: readonly number[]): number {
  let above = new Int32Array(other.length + 1);
  for (const word of one) {
    const row = new Int32Array(other.length + 1);
    for (const [index, candidate] of other.entries()) {
      row[index + 1] =
        word === candidate ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0);
    }
    above = row;
  }
  return above[other.length] ?? 0;
}

function sharedWords(one: readonly number[], other: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared += 1;
  }
  return shared;
}
