import { mirrored, type Alignment, type ComparedText } from '../../domain/alignment.ts';

/** Pairs kept, and edits, runs and paragraphs kept in all of them: about 100 MB at most. */
const MOST_PAIRS = 50_000;
const MOST_PARTS = 1_000_000;

/** What was compared before, by what the texts say: articles come and go, their texts never change. */
export interface PairCache {
  /** Null: they share nothing. Undefined: not known. */
  get(a: ComparedText, b: ComparedText): Alignment | null | undefined;
  set(a: ComparedText, b: ComparedText, alignment: Alignment | null): void;
}

const keyOfText = ({ textHash, bodyStart }: ComparedText): string => `${textHash}:${bodyStart}`;

const partsOf = (alignment: Alignment | null): number =>
  1 +
  (alignment === null
    ? 0
    : alignment.paragraphs.a.length +
      alignment.paragraphs.b.length +
      alignment.passages.reduce((sum, { equal, edits }) => sum + equal.length + edits.length, 0));

/** Forgets what was asked for longest ago. */
export function pairCache(): PairCache {
  const known = new Map<string, Alignment | null>();
  let parts = 0;

  const place = (a: ComparedText, b: ComparedText) => {
    const [one, other] = [keyOfText(a), keyOfText(b)];
    return one <= other
      ? { key: `${one} ${other}`, isTurned: false }
      : { key: `${other} ${one}`, isTurned: true };
  };
  const turned = (alignment: Alignment | null, isTurned: boolean): Alignment | null =>
    alignment && isTurned ? mirrored(alignment) : alignment;

  return {
    get(a, b) {
      const { key, isTurned } = place(a, b);
      const found = known.get(key);
      if (found === undefined) return undefined;
      known.delete(key);
      known.set(key, found);
      return turned(found, isTurned);
    },
    set(a, b, alignment) {
      const { key, isTurned } = place(a, b);
      const before = known.get(key);
      if (before !== undefined) parts -= partsOf(before);
      known.delete(key);
      known.set(key, turned(alignment, isTurned));
      parts += partsOf(alignment);
      for (const [oldest, forgotten] of known) {
        if (known.size <= MOST_PAIRS && parts <= MOST_PARTS) break;
        known.delete(oldest);
        parts -= partsOf(forgotten);
      }
    },
  };
}
