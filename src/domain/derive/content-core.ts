import type { TextRange } from '../records/range.ts';

/** Anything that says something by itself; punctuation, marks and blanks don't. */
const SAYING = /[\p{L}\p{N}\p{S}\p{M}]/u;

/** The range from its first to its last letter, digit or symbol; the range itself when it has none. */
export function contentCore(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && !saysAt(text, from)) from += 1;
  while (to > from && !saysBefore(text, to)) to -= 1;
  return from < to ? { start: from, end: to } : { start, end };
}

/** Whether the stretch holds a letter, digit or symbol. */
export const saysSomething = (text: string, { start, end }: TextRange): boolean =>
  start < end && SAYING.test(text.slice(start, end));

const saysAt = (text: string, at: number): boolean =>
  SAYING.test(String.fromCodePoint(text.codePointAt(at) ?? 0));

/** Looks at the code point that ends at `end`. */
function saysBefore(text: string, end: number): boolean {
  const pair = end >= 2 ? (text.codePointAt(end - 2) ?? 0) : 0;
  return SAYING.test(pair > 0xffff ? String.fromCodePoint(pair) : text.charAt(end - 1));
}
