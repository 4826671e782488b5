import type { Match } from './exact-matches.ts';
import { isContentWord } from './names.ts';
import type { Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** The most words that may lie between two matches of a chain, on either side. */
export const LONGEST_GAP = 14;
/** The fewest words that both texts have for a chain to mean anything. */
const FEWEST_WORDS = 8;

/** Matches one after another in both texts, with short gaps between them. */
export type Chain = readonly Match[];

/**
 * The chains worth showing: at least eight equal words, of which one is no title, name or function word. They are
 * claimed by size; what lies inside the span of a greater one is left to it, so that spans are disjoint on both sides.
 *
 * @param tiles sorted by `a`, disjoint
 * @returns sorted by `a`
 */
export function chainsOf(tiles: readonly Match[], a: Tokens, b: Tokens): Chain[] {
  const claimedA = new Uint8Array(a.count);
  const claimedB = new Uint8Array(b.count);
  const kept: Chain[] = [];
  const bySize = (one: Chain, other: Chain): number =>
    sizeOf(one) - sizeOf(other) || (other[0]?.a ?? 0) - (one[0]?.a ?? 0);
  const waiting = linked(tiles).filter(isLongEnough).sort(bySize);
  for (let chain = waiting.pop(); chain; chain = waiting.pop()) {
    const parts = unclaimedParts(chain, a, b, claimedA, claimedB);
    if (parts.length === 1 && parts[0]?.length === chain.length) {
      if (!saysSomething(chain, a, b)) continue;
      claim(chain, a, b, claimedA, claimedB);
      kept.push(chain);
    } else {
      waiting.push(...parts.filter(isLongEnough));
      waiting.sort(bySize);
    }
  }
  return kept.sort((one, other) => (one[0]?.a ?? 0) - (other[0]?.a ?? 0));
}

/** Each tile is followed by the nearest one that no other precedes. */
function linked(tiles: readonly Match[]): Chain[] {
  const preceded = new Uint8Array(tiles.length);
  const following = new Int32Array(tiles.length).fill(-1);
  for (const [index, tile] of tiles.entries()) {
    let nearest = Infinity;
    for (let later = index + 1; later < tiles.length; later += 1) {
      const next = tiles[later];
      if (!next || next.a - tile.a - tile.length > LONGEST_GAP) break;
      const distance = next.a - tile.a - tile.length + (next.b - tile.b - tile.length);
      if (preceded[later] === 1 || !follows(tile, next) || distance >= nearest) continue;
      nearest = distance;
      following[index] = later;
    }
    if (at(following, index) >= 0) preceded[at(following, index)] = 1;
  }
  const chains: Chain[] = [];
  for (let index = 0; index < tiles.length; index += 1) {
    if (preceded[index] === 1) continue;
    const chain: Match[] = [];
    for (let next = index; next >= 0; next = at(following, next)) {
      const tile = tiles[next];
      if (tile) chain.push(tile);
    }
    chains.push(chain);
  }
  return chains;
}

const isShort = (gap: number): boolean => gap >= 0 && gap <= LONGEST_GAP;

const follows = (tile: Match, next: Match): boolean =>
  isShort(next.a - tile.a - tile.length) && isShort(next.b - tile.b - tile.length);

/** Takes the words of the chain, and those between two of its matches that stand in one paragraph in both texts. */
function claim(chain: Chain, a: Tokens, b: Tokens, claimedA: Uint8Array, claimedB: Uint8Array): void {
  for (const [n, tile] of chain.entries()) {
    const last = chain[n - 1];
    const from = last && areInOneParagraph(last, tile, a, b) ? last : tile;
    claimedA.fill(1, from.a, tile.a + tile.length);
    claimedB.fill(1, from.b, tile.b + tile.length);
  }
}

const areInOneParagraph = (one: Match, next: Match, a: Tokens, b: Tokens): boolean =>
  at(a.blocks, one.a + one.length - 1) === at(a.blocks, next.a) &&
  at(b.blocks, one.b + one.length - 1) === at(b.blocks, next.b);

/** The chain without claimed matches, cut where a gap holds claimed words or has become too long. */
function unclaimedParts(
  chain: Chain,
  a: Tokens,
  b: Tokens,
  claimedA: Uint8Array,
  claimedB: Uint8Array,
): Chain[] {
  const parts: Match[][] = [];
  let part: Match[] = [];
  for (const tile of chain) {
    if (at(claimedA, tile.a) === 1 || at(claimedB, tile.b) === 1) continue;
    const last = part.at(-1);
    const isFree =
      last !== undefined &&
      (!areInOneParagraph(last, tile, a, b) ||
        !(claimedA.subarray(last.a, tile.a).includes(1) || claimedB.subarray(last.b, tile.b).includes(1)));
    if (last !== undefined && isFree && follows(last, tile)) part.push(tile);
    else parts.push((part = [tile]));
  }
  return parts;
}

export const sizeOf = (chain: Chain): number => chain.reduce((sum, { length }) => sum + length, 0);

const isLongEnough = (chain: Chain): boolean => sizeOf(chain) >= FEWEST_WORDS;

const saysSomething = (chain: Chain, a: Tokens, b: Tokens): boolean =>
  chain.some((tile) => {
    for (let n = 0; n < tile.length; n += 1) {
      if (isContentWord(a, tile.a + n, b) && isContentWord(b, tile.b + n, a)) return true;
    }
    return false;
  });
