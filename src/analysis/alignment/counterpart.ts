import type { Alignment, Passage, Side } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { across, carriedOver, type Carried } from './carried.ts';
import { withEdgeMarks } from './edge-marks.ts';
import { formOf, keyOf } from './word-keys.ts';
import { wordRangesIn } from './word-ranges.ts';
import { wordsOf } from './word-units.ts';

/** Where the words of a target stand in the other text. Ranges are sorted and disjoint. */
export interface Counterpart {
  readonly ranges: readonly TextRange[];
  /** `exact`: the same words in the same order with no other between; only apostrophes, marks and blanks may differ. */
  readonly variant: 'exact' | 'edited';
}

/**
 * The counterpart of ranges (UTF-16 units, sorted, disjoint) of one side in the other text. An edited one runs from the
 * first to the last word that stands in both or was replaced, within each passage. Null when the words are not shared,
 * or fewer than half of them are equal.
 *
 * @param texts the canonical texts of both sides
 * @param side the one that the ranges stand on
 */
export function counterpartOf(
  alignment: Alignment,
  texts: Readonly<Record<Side, string>>,
  side: Side,
  ranges: readonly TextRange[],
): Counterpart | null {
  const shared = [alignment.passages, alignment.sharedQuotes].map((passages) =>
    passages.toSorted((one, other) => one[side].start - other[side].start),
  );
  const found: TextRange[] = [];
  let variant: Counterpart['variant'] = 'exact';
  let [equal, all] = [0, 0];
  for (const range of ranges) {
    const words = wordsOf(texts[side], range);
    if (!words) continue;
    const one = rangeAcross(shared, texts, side, range, words);
    all += one.words;
    equal += one.equal;
    found.push(...one.ranges);
    if (!one.isExact) variant = 'edited';
  }
  if (found.length === 0 || 2 * equal < all) return null;
  const inOrder = found.every(({ start }, n) => n === 0 || (found[n - 1]?.end ?? 0) <= start);
  if (inOrder) return { ranges: found, variant };
  return { ranges: disjoint(found), variant: 'edited' };
}

interface Across {
  readonly ranges: readonly TextRange[];
  readonly isExact: boolean;
  readonly words: number;
  readonly equal: number;
}

function rangeAcross(
  shared: readonly (readonly Passage[])[],
  texts: Readonly<Record<Side, string>>,
  side: Side,
  range: TextRange,
  words: TextRange,
): Across {
  const [own, other] = [texts[side], texts[across(side)]];
  const ownWords = Array.from(wordRangesIn(own, words, 'letters'), (word) => own.slice(word.start, word.end));
  const carried = shared
    .map((passages) => carriedOver(passages, side, words))
    .reduce((one, two) => (unitsOf(two) > unitsOf(one) ? two : one), []);
  if (carried.length === 0) return { ranges: [], isExact: false, words: ownWords.length, equal: 0 };

  const hull = { start: carried[0]?.to.start ?? 0, end: carried.at(-1)?.to.end ?? 0 };
  if (carried.every(({ isSame }) => isSame) && hull.start < hull.end) {
    const otherWords = formsIn(other, hull);
    // Looked at again in the texts themselves: words copied to a wrong place would be worse than none.
    if (
      ownWords.length === otherWords.length &&
      ownWords.every((word, n) => formOf(word) === otherWords[n])
    ) {
      return {
        ranges: [withEdgeMarks(own, range, words, other, hull)],
        isExact: true,
        words: ownWords.length,
        equal: ownWords.length,
      };
    }
  }
  return {
    ranges: withOuterMarks(perPassage(carried), (part) => withEdgeMarks(own, range, words, other, part)),
    isExact: false,
    words: ownWords.length,
    equal: carried.reduce((sum, part) => sum + equalWords(part, own, other), 0),
  };
}

const unitsOf = (parts: readonly Carried[]): number =>
  parts.reduce((sum, { from }) => sum + from.end - from.start, 0);

const formsIn = (text: string, range: TextRange): string[] =>
  Array.from(wordRangesIn(text, range, 'letters'), ({ start, end }) => formOf(text.slice(start, end)));

/** Words of a part that stand in both, other ways of writing included. */
function equalWords({ from, to, isSame }: Carried, own: string, other: string): number {
  const words = formsIn(own, from);
  if (isSame) return words.length;
  const there = new Set(formsIn(other, to).map(keyOf));
  return words.filter((word) => there.has(keyOf(word))).length;
}

/** The marks around the whole go to the start of the first part and the end of the last. */
const withOuterMarks = (
  parts: readonly TextRange[],
  marked: (part: TextRange) => TextRange,
): readonly TextRange[] =>
  parts.map((part, n) => ({
    start: n === 0 ? marked(part).start : part.start,
    end: n === parts.length - 1 ? marked(part).end : part.end,
  }));

/** From the first to the last part of each passage. */
function perPassage(carried: readonly Carried[]): TextRange[] {
  const hulls = new Map<Passage, TextRange>();
  for (const { passage, to } of carried) {
    const hull = hulls.get(passage) ?? to;
    hulls.set(passage, { start: Math.min(hull.start, to.start), end: Math.max(hull.end, to.end) });
  }
  return [...hulls.values()];
}

function disjoint(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && range.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else merged.push(range);
  }
  return merged;
}
