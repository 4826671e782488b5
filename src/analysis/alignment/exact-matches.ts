import { GRAM, type Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** Tokens `a … a + length` of one text have the same keys as `b … b + length` of the other. */
export interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A sequence of four that stands more often is no seed: it says little, and costs the square of its number. */
const MOST_PLACES = 32;
const FEWEST_PLACES = 4;
/** So many places are looked at in all, as far as that leaves the fewest for each. */
const PLACES_IN_ALL = 500_000;

/** Where each sequence of four stands: the first place by number, and for each place the next. */
interface GramIndex {
  readonly first: ReadonlyMap<number, number>;
  readonly next: Int32Array;
}

const indexes = new WeakMap<Tokens, GramIndex>();

function gramIndexOf(tokens: Tokens): GramIndex {
  const known = indexes.get(tokens);
  if (known) return known;
  const first = new Map<number, number>();
  const next = new Int32Array(tokens.grams.length).fill(-1);
  for (let place = tokens.grams.length - 1; place >= 0; place -= 1) {
    const gram = at(tokens.grams, place);
    next[place] = first.get(gram) ?? -1;
    first.set(gram, place);
  }
  const index = { first, next };
  indexes.set(tokens, index);
  return index;
}

/**
 * The maximal exact matches of at least four words (MEM), seeded by the sequences of four that both texts have. Each
 * diagonal is walked once. What both texts begin and end with is always found, also where all its seeds are too many.
 */
export function exactMatches(a: Tokens, b: Tokens): Match[] {
  const matches: Match[] = [];
  /** How far each diagonal is known, in tokens of `b`. */
  const known = new Int32Array(a.count + b.count + 1);
  const { first, next } = gramIndexOf(a);
  const most = Math.min(
    MOST_PLACES,
    Math.max(FEWEST_PLACES, Math.floor(PLACES_IN_ALL / Math.max(1, b.count))),
  );

  const extend = (inA: number, inB: number): void => {
    const diagonal = inA - inB + b.count;
    if (inB < at(known, diagonal)) return;
    let back = 0;
    while (inA > back && inB > back && at(a.keys, inA - back - 1) === at(b.keys, inB - back - 1)) back += 1;
    let length = back;
    const [fromA, fromB] = [inA - back, inB - back];
    while (
      fromA + length < a.count &&
      fromB + length < b.count &&
      at(a.keys, fromA + length) === at(b.keys, fromB + length)
    ) {
      length += 1;
    }
    known[diagonal] = fromB + length;
    if (length >= GRAM) matches.push({ a: fromA, b: fromB, length });
  };

  if (a.count > 0 && b.count > 0) extend(0, 0);
  for (let inB = 0; inB < b.grams.length; inB += 1) {
    const start = first.get(at(b.grams, inB)) ?? -1;
    if (start < 0 || isCrowded(next, start, most)) continue;
    for (let inA = start; inA >= 0; inA = at(next, inA)) extend(inA, inB);
  }
  if (a.count > 0 && b.count > 0) extend(a.count - 1, b.count - 1);
  return matches;
}

function isCrowded(next: Int32Array, start: number, most: number): boolean {
  let places = 0;
  for (let place = start; place >= 0; place = at(next, place)) {
    places += 1;
    if (places > most) return true;
  }
  return false;
}
