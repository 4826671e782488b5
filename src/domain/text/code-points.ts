/**
 * Converts offsets between UTF-16 units (inside the program) and Unicode code points (in our files). Offsets beyond
 * the end of the text grow by one a unit, so that those of a detached annotation survive a round trip.
 */
export interface CodePointIndex {
  /** An offset in the middle of a surrogate pair counts as the pair's start. */
  toCodePoint(utf16: number): number;
  toUtf16(codePoint: number): number;
}

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

const SAME: CodePointIndex = { toCodePoint: (utf16) => utf16, toUtf16: (codePoint) => codePoint };

/** Reads the text once; each conversion is then a binary search over its surrogate pairs. */
export function codePointIndex(text: string): CodePointIndex {
  const pairs = Array.from(text.matchAll(SURROGATE_PAIR), (match) => match.index);
  if (pairs.length === 0) return SAME;
  return {
    toCodePoint: (utf16) => utf16 - countWhile(pairs, (pair) => pair < utf16),
    toUtf16: (codePoint) => codePoint + countWhile(pairs, (pair, before) => pair - before < codePoint),
  };
}

/** How many pairs from the front satisfy a test that is true up to some pair and false from there on. */
function countWhile(pairs: readonly number[], test: (pair: number, before: number) => boolean): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(pairs[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
