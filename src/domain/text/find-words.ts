import type { CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { graphemeCeil, graphemeFloor } from './graphemes.ts';
import { UNSPACED } from './scripts.ts';
import { wordAt } from './words.ts';

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
/** What keyboards have for several signs of a text. */
const ALIKE: readonly (readonly [typed: RegExp, means: string])[] = [
  [/['‘’]/gu, "['‘’]"],
  [/["“”„«»]/gu, '["“”„«»]'],
  [/[-–—]/gu, '[-–—]'],
  [/\p{White_Space}+/gu, '\\s+'],
];

/**
 * The first words, from an offset (UTF-16) on and then from the beginning, that begin with what was typed, grown to the
 * end of the last word it reaches: "now c" finds "now claims". Case and the kind of quotation mark or dash make no
 * difference; in scripts without blanks a word may begin anywhere. Null when there are none.
 */
export function findWords(
  content: CanonicalText,
  typed: string,
  from: number,
  language: string | null = null,
): TextRange | null {
  const { text } = content;
  const wanted = typed.trim();
  if (wanted === '') return null;
  const pattern = ALIKE.reduce(
    (whole, [sign, means]) => whole.replace(sign, means),
    wanted.replace(SPECIAL, String.raw`\$&`),
  );
  const begins = UNSPACED.test(wanted) || !/^[\p{L}\p{N}]/u.test(wanted);
  const search = new RegExp(`${begins ? '' : String.raw`(?<![\p{L}\p{N}\p{M}])`}${pattern}`, 'giu');
  search.lastIndex = from;
  let match = search.exec(text);
  if (!match) {
    search.lastIndex = 0;
    match = search.exec(text);
  }
  if (!match) return null;
  const end = match.index + match[0].length;
  const last = wordAt(text, end - 1, language);
  return {
    start: graphemeFloor(text, match.index),
    end: last && last.start < end && end < last.end ? last.end : graphemeCeil(text, end),
  };
}
