import { mirrored, type Alignment, type ComparedText } from '../../domain/alignment.ts';

/** Pairs kept, and edits, runs and paragraphs kept in all of them: about 100 MB at most. */
const MOST_PAIRS = 50_000;
const MOST_PARTS = 1_000_000;

/**
 * What was compared before, by what the texts say: articles come and go, their texts never change. Only pairs that share
 * something are kept one by one; that the others share nothing is known of a set of texts as a whole, because of 5,000 texts
 * there are twelve million pairs.
 */
export interface PairCache {
  /** Those of the pairs that are known to share something, by `first * texts.length + second`, the first being the lower. */
  among(texts: readonly ComparedText[]): Map<number, Alignment>;
  /** Places of texts that were compared with each other: of a pair of these that is not among the known nothing is shared. */
  settledOf(texts: readonly ComparedText[]): readonly number[];
  /** All of these were compared with each other; what they share is given to `set` afterwards. */
  settle(texts: readonly ComparedText[]): void;
  set(a: ComparedText, b: ComparedText, alignment: Alignment): void;
}

interface Kept {
  readonly one: string;
  readonly other: string;
  /** Told from `one`. */
  readonly alignment: Alignment;
}

const keyOfText = ({ textHash, bodyStart }: ComparedText): string => `${textHash}:${bodyStart}`;

const partsOf = (alignment: Alignment): number =>
  1 +
  alignment.paragraphs.a.length +
  alignment.paragraphs.b.length +
  alignment.passages.reduce((sum, { equal, edits }) => sum + equal.length + edits.length, 0);

/** Forgets what was asked for longest ago. */
export function pairCache(): PairCache {
  const known = new Map<string, Kept>();
  const partners = new Map<string, Set<string>>();
  let settled = new Set<string>();
  let parts = 0;

  const keyOfPair = (one: string, other: string): string =>
    one <= other ? `${one} ${other}` : `${other} ${one}`;

  const forget = (key: string, { one, other, alignment }: Kept): void => {
    known.delete(key);
    parts -= partsOf(alignment);
    partners.get(one)?.delete(other);
    partners.get(other)?.delete(one);
  };

  return {
    among(texts) {
      const keys = texts.map(keyOfText);
      const places = new Map<string, number[]>();
      for (const [place, key] of keys.entries()) places.set(key, [...(places.get(key) ?? []), place]);
      const found = new Map<number, Alignment>();
      for (const [a, key] of keys.entries()) {
        for (const other of partners.get(key) ?? []) {
          const pair = keyOfPair(key, other);
          const kept = known.get(pair);
          for (const b of places.get(other) ?? []) {
            if (!kept || b <= a) continue;
            known.delete(pair);
            known.set(pair, kept);
            found.set(a * texts.length + b, kept.one === key ? kept.alignment : mirrored(kept.alignment));
          }
        }
      }
      return found;
    },
    settledOf(texts) {
      const seen = new Set<string>();
      return texts.flatMap((text, place) => {
        const key = keyOfText(text);
        // A copy was not compared with its like when there was only one of them.
        if (seen.has(key) || !settled.has(key)) return [];
        seen.add(key);
        return [place];
      });
    },
    settle(texts) {
      const keys = texts.map(keyOfText);
      if (!keys.every((key) => settled.has(key))) settled = new Set(keys);
    },
    set(a, b, alignment) {
      const [one, other] = [keyOfText(a), keyOfText(b)];
      const key = keyOfPair(one, other);
      const before = known.get(key);
      if (before) forget(key, before);
      known.set(key, { one, other, alignment });
      parts += partsOf(alignment);
      partners.set(one, (partners.get(one) ?? new Set()).add(other));
      partners.set(other, (partners.get(other) ?? new Set()).add(one));
      for (const [oldest, forgotten] of known) {
        if (known.size <= MOST_PAIRS && parts <= MOST_PARTS) break;
        forget(oldest, forgotten);
        // All pairs of one of both are asked again, this one among them.
        settled.delete(forgotten.one);
      }
    },
  };
}
