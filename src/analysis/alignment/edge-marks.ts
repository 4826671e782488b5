import type { TextRange } from '../../domain/records/range.ts';
import { isBlank } from '../../domain/text/blanks.ts';
import { isWordUnit } from './word-units.ts';

/**
 * Adds the signs around words to their counterpart: quotation marks go along when the other text has them at the same
 * words, also before instead of behind a full stop; other signs when they are the same. Signs end at a blank.
 *
 * @param range of the words with their signs, `words` without
 * @param other where the words stand in the other text
 */
export function withEdgeMarks(
  text: string,
  range: TextRange,
  words: TextRange,
  otherText: string,
  other: TextRange,
): TextRange {
  let { start, end } = other;
  while (start > 0 && isSign(otherText, start - 1)) start -= 1;
  while (end < otherText.length && isSign(otherText, end)) end += 1;
  const before = taken(
    reversed(text.slice(range.start, words.start)),
    reversed(otherText.slice(start, other.start)),
    CLOSING,
  );
  const after = taken(text.slice(words.end, range.end), otherText.slice(other.end, end), OPENING);
  return { start: other.start - before, end: other.end + after };
}

const MARK = /["“”„‟«»‹›'‘’‚「」『』]/;
/** Marks that surely open, and surely close; elsewhere they may be the other way round (“German”, »inner«). */
const OPENING = '“„‟‘‚«‹「『';
const CLOSING = '”’»›」』';

/**
 * How many of the signs `there` go along, counted from the words outwards: up to as many marks as `own` has.
 *
 * @param wrong marks that stand on this side of words only where `own` has the same
 */
function taken(own: string, there: string, wrong: string): number {
  const marks = [...own].filter((sign) => MARK.test(sign));
  if (marks.length === 0) {
    let count = 0;
    while (count < own.length && own[count] === there[count]) count += 1;
    return count;
  }
  let count = 0;
  let next = 0;
  for (let at = 0; at < there.length && next < marks.length; at += 1) {
    const sign = there[at] ?? '';
    if (!MARK.test(sign)) continue;
    if (sign !== marks[next] && wrong.includes(sign)) break;
    count = at + 1;
    next += 1;
  }
  return count;
}

/** All marks are single UTF-16 units; other signs are only counted. */
const reversed = (signs: string): string => signs.split('').reverse().join('');

const isSign = (text: string, at: number): boolean => !isBlank(text.charCodeAt(at)) && !isWordUnit(text, at);
