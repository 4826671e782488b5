import type { Match } from './exact-matches.ts';
import { GRAM } from './tokens.ts';
import { at } from './typed-arrays.ts';

/**
 * Greedy string tiling (Wise 1993): matches that overlap nowhere, the longest first; of a match that is partly taken
 * the free parts of at least four words are kept. Equal lengths go by place.
 *
 * @returns sorted by `a`
 */
export function tilesOf(matches: readonly Match[], countA: number, countB: number): Match[] {
  const takenA = new Uint8Array(countA);
  const takenB = new Uint8Array(countB);
  const tiles: Match[] = [];
  const byLength = new Map<number, Match[]>();
  const longestFirst: number[] = [];
  const wait = (match: Match): void => {
    const same = byLength.get(match.length);
    if (same) same.push(match);
    else {
      byLength.set(match.length, [match]);
      pushSorted(longestFirst, match.length);
    }
  };
  for (const match of matches) wait(match);

  for (let length = longestFirst.pop(); length !== undefined; length = longestFirst.pop()) {
    const next = (byLength.get(length) ?? []).toSorted((one, other) => one.a - other.a || one.b - other.b);
    byLength.delete(length);
    for (const match of next) {
      const parts = freeParts(match, takenA, takenB);
      if (parts.length === 1 && parts[0]?.length === match.length) {
        tiles.push(match);
        takenA.fill(1, match.a, match.a + match.length);
        takenB.fill(1, match.b, match.b + match.length);
      } else {
        parts.forEach(wait);
      }
    }
  }
  return tiles.sort((one, other) => one.a - other.a);
}

/** Ascending; a length that comes again while shorter ones wait belongs near the end, so that few are passed over. */
function pushSorted(numbers: number[], value: number): void {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  numbers.splice(low, 0, value);
}

function freeParts({ a, b, length }: Match, takenA: Uint8Array, takenB: Uint8Array): Match[] {
  const parts: Match[] = [];
  let from = 0;
  for (let n = 0; n <= length; n += 1) {
    if (n < length && at(takenA, a + n) === 0 && at(takenB, b + n) === 0) continue;
    if (n - from >= GRAM) parts.push({ a: a + from, b: b + from, length: n - from });
    from = n + 1;
  }
  return parts;
}
