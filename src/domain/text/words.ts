import type { TextRange } from '../records/range.ts';
import { isBlank } from './blanks.ts';
import { graphemeCeil, graphemeFloor } from './graphemes.ts';
import { wordSegmenter } from './segmenters.ts';

/** How far from the caret a word is looked for; scripts without blanks would lead to the end of the line. */
const REACH = 200;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;

/** Number of white-space separated words, as word processors count. */
export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const blank = isBlank(text.charCodeAt(at));
    if (!blank && !inside) count += 1;
    inside = !blank;
  }
  return count;
}

/**
 * The word (UAX #29, "Iran's" and "U.S." are one each, "Iran-backed" two) that holds the offset, else the one that
 * ends there, else null. Looks only at the blank-delimited surroundings.
 */
export function wordAt(text: string, offset: number): TextRange | null {
  let start = offset;
  let end = offset;
  while (start > 0 && start > offset - REACH && !isBlank(text.charCodeAt(start - 1))) start -= 1;
  while (end < text.length && end < offset + REACH && !isBlank(text.charCodeAt(end))) end += 1;
  let ending: TextRange | null = null;
  for (const word of wordsIn(text, { start: graphemeFloor(text, start), end: graphemeCeil(text, end) })) {
    if (word.start <= offset && offset < word.end) return word;
    if (word.end === offset) ending = word;
    if (word.start > offset) break;
  }
  return ending;
}

/** The words of a stretch of text, in order. */
export function* wordsIn(text: string, range: TextRange): Generator<TextRange> {
  for (const { segment, index, isWordLike } of wordSegmenter().segment(text.slice(range.start, range.end))) {
    if (!isWordLike) continue;
    const start = range.start + index;
    const end = start + segment.length;
    const withDot = end < range.end && text[end] === '.' && DOTTED.test(segment);
    yield { start, end: withDot ? end + 1 : end };
  }
}
