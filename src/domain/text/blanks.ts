import type { TextRange } from '../records/range.ts';

/** Whether a UTF-16 unit is Unicode White_Space (all of it lies in the basic plane). */
export function isBlank(unit: number): boolean {
  if (unit < 0x85) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** The range without blanks at its ends; empty (start = end) when it holds nothing else. */
export function trimBlanks(text: string, range: TextRange): TextRange {
  let { start, end } = range;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}
