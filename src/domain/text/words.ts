import type { TextRange } from '../records/range.ts';
import { isBlank } from './blanks.ts';
import { graphemeCeil, graphemeFloor } from './graphemes.ts';
import { UNSPACED } from './scripts.ts';
import { wordSegmenter } from './segmenters.ts';

/** How far from the caret a word is looked for; scripts without blanks would lead to the end of the line. */
const REACH = 200;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
/** Punctuation of scripts without blanks, in which no word goes on: 、。〈…】！，：；？ */
const WORD_END = /[\u3000-\u3003\u3008-\u3011\uff01\uff0c\uff1a\uff1b\uff1f]/;
const BLANKS = /\p{White_Space}+/u;

/**
 * Number of white-space separated words, as word processors count; where letters of a script without blanks stand, of
 * the words the segmenter finds (`wordsIn`).
 */
export function countWords(text: string, language: string | null = null): number {
  if (UNSPACED.test(text)) return countUnspaced(text, language);
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const blank = isBlank(text.charCodeAt(at));
    if (!blank && !inside) count += 1;
    inside = !blank;
  }
  return count;
}

function countUnspaced(text: string, language: string | null): number {
  let count = 0;
  for (const piece of text.split(BLANKS)) {
    if (UNSPACED.test(piece)) {
      for (const _ of wordsIn(piece, { start: 0, end: piece.length }, language)) count += 1;
    } else if (piece !== '') count += 1;
  }
  return count;
}

/**
 * The word (UAX #29, "Iran's" and "U.S." are one each, "Iran-backed" two) that holds the offset, else the one that
 * ends there, else null. Looks only at the surroundings between blanks or punctuation that ends any word.
 */
export function wordAt(text: string, offset: number, language: string | null = null): TextRange | null {
  let start = offset;
  let end = offset;
  while (start > 0 && start > offset - REACH && !endsWords(text, start - 1)) start -= 1;
  while (end < text.length && end < offset + REACH && !endsWords(text, end)) end += 1;
  let ending: TextRange | null = null;
  const around = { start: graphemeFloor(text, start), end: graphemeCeil(text, end) };
  for (const word of wordsIn(text, around, language)) {
    if (word.start <= offset && offset < word.end) return word;
    if (word.end === offset) ending = word;
    if (word.start > offset) break;
  }
  return ending;
}

const endsWords = (text: string, at: number): boolean =>
  isBlank(text.charCodeAt(at)) || WORD_END.test(text.charAt(at));

/** The words of a stretch of text, in order. `language`: the article's, null to go by the script. */
export function* wordsIn(
  text: string,
  range: TextRange,
  language: string | null = null,
): Generator<TextRange> {
  const stretch = text.slice(range.start, range.end);
  for (const { segment, index, isWordLike } of wordSegmenter(language, stretch).segment(stretch)) {
    if (!isWordLike) continue;
    const start = range.start + index;
    const end = start + segment.length;
    const withDot = end < range.end && text[end] === '.' && DOTTED.test(segment);
    yield { start, end: withDot ? end + 1 : end };
  }
}
