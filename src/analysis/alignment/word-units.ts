import type { TextRange } from '../../domain/records/range.ts';
import { isHighSurrogate, isLowSurrogate } from '../../domain/text/graphemes.ts';

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether the UTF-16 unit is, or is half of, a letter, a digit or a mark on one. */
export function isWordUnit(text: string, at: number): boolean {
  const start = isLowSurrogate(text.charCodeAt(at)) && isHighSurrogate(text.charCodeAt(at - 1)) ? at - 1 : at;
  const point = text.codePointAt(start);
  return point !== undefined && WORD.test(String.fromCodePoint(point));
}

/** The range from its first to its last word character; null when it has none. */
export function wordsOf(text: string, range: TextRange): TextRange | null {
  let { start, end } = range;
  while (start < end && !isWordUnit(text, start)) start += 1;
  while (end > start && !isWordUnit(text, end - 1)) end -= 1;
  return start < end ? { start, end } : null;
}
