import type { Annotation } from '../records/annotation.ts';
import type { CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { blockAt } from './blocks.ts';
import { sentencesOf } from './sentences.ts';

/** Which words any of some annotations covers. */
export interface Cover {
  /** Sorted and disjoint, in UTF-16 units: ranges that overlap or touch are one. */
  readonly stretches: readonly TextRange[];
}

/** More than the units of the longest text: start and length of a range fit into one exact number. */
const PACK = 2 ** 23;

/**
 * Everything that the annotations stand on; detached ones stand on nothing. Ranges are sorted as numbers, which takes a
 * fifth of the time of sorting them as records.
 */
export function coverOf(annotations: Iterable<Annotation>): Cover {
  const packed: number[] = [];
  for (const { target } of annotations) {
    if (target.detached) continue;
    for (const { start, end } of target.ranges) packed.push(start * PACK + (end - start));
  }
  const stretches: { readonly start: number; end: number }[] = [];
  for (const number of Float64Array.from(packed).sort()) {
    const start = Math.floor(number / PACK);
    const end = start + (number % PACK);
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return { stretches };
}

/** The last stretch that begins before the offset: by halving. */
function stretchBefore({ stretches }: Cover, offset: number): TextRange | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stretches[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low - 1];
}

/** Whether a single letter of the range is covered. */
export const touches = (cover: Cover, { start, end }: TextRange): boolean =>
  (stretchBefore(cover, end)?.end ?? 0) > start;

const covers = (cover: Cover, { start, end }: TextRange): boolean => {
  const stretch = stretchBefore(cover, start + 1);
  return stretch !== undefined && stretch.start <= start && end <= stretch.end;
};

/** Where the search begins and what it found. */
export interface UntaggedSentence {
  readonly range: TextRange;
  /** The search came to an end of the text and went on from the other. */
  readonly wrapped: boolean;
}

/**
 * The next sentence, or the one before, that nothing covers, in UTF-16 units; round the ends of the text. From a caret
 * the sentence it stands in counts as next. Null when every sentence is covered. Reads only the blocks on its way.
 *
 * @param from the selection, or a caret (equal ends)
 */
export function untaggedSentence(
  content: CanonicalText,
  language: string | null,
  cover: Cover,
  from: TextRange,
  step: 1 | -1,
): UntaggedSentence | null {
  const { blocks } = content;
  const first = Math.max(0, blockAt(blocks, step === 1 ? from.end : from.start));
  const isAhead = ({ start, end }: TextRange): boolean => {
    if (step === -1) return end <= from.start;
    return from.start === from.end ? end > from.end : start >= from.end;
  };
  // The block one starts in is looked at twice: ahead of the place, and at last what lies behind it.
  for (let turn = 0; turn <= blocks.length; turn += 1) {
    const index = (first + turn * step + blocks.length) % blocks.length;
    const wrapped =
      step === 1 ? index < first || turn === blocks.length : index > first || turn === blocks.length;
    const free = freeSentences(content, index, language, cover).filter((one) => wrapped || isAhead(one));
    const range = step === 1 ? free[0] : free.at(-1);
    if (range) return { range, wrapped };
  }
  return null;
}

/** How many sentences there are, how many are free, and the place of one of them, counted from 1. */
export interface SentenceCount {
  readonly total: number;
  readonly untagged: number;
  readonly place: number;
}

/** Counts block by block, so that whoever drives it can rest in between: a long text takes a while the first time. */
export function* countSentences(
  content: CanonicalText,
  language: string | null,
  cover: Cover,
  one: TextRange,
): Generator<void, SentenceCount> {
  let [total, untagged, place] = [0, 0, 0];
  for (const index of content.blocks.keys()) {
    for (const sentence of sentencesIn(content, index, language)) {
      total += 1;
      if (sentence.start === one.start) place = total;
      if (!touches(cover, sentence)) untagged += 1;
    }
    yield;
  }
  return { total, untagged, place };
}

function freeSentences(
  content: CanonicalText,
  index: number,
  language: string | null,
  cover: Cover,
): readonly TextRange[] {
  const block = content.blocks[index];
  if (!block || covers(cover, block.range)) return [];
  return sentencesIn(content, index, language).filter((sentence) => !touches(cover, sentence));
}

const kept = new WeakMap<CanonicalText, Map<string, readonly TextRange[]>>();
const WORDLIKE = /[\p{L}\p{N}]/u;

/** The sentences of a block that hold a letter or a digit; worked out once for each text. */
function sentencesIn(content: CanonicalText, index: number, language: string | null): readonly TextRange[] {
  const known = kept.get(content) ?? new Map<string, readonly TextRange[]>();
  kept.set(content, known);
  const key = `${index} ${language ?? ''}`;
  const found = known.get(key);
  if (found) return found;
  const block = content.blocks[index];
  const sentences = block
    ? sentencesOf(content, block, language).filter(({ start, end }) =>
        WORDLIKE.test(content.text.slice(start, end)),
      )
    : [];
  known.set(key, sentences);
  return sentences;
}
