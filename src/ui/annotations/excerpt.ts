import { graphemeFloor } from '../../domain/text/graphemes.ts';
import type { Annotation } from '../../domain/records/annotation.ts';

/** An excerpt in two parts: the head gives way with an ellipsis, the tail always shows. That makes a middle ellipsis. */
export interface Excerpt {
  readonly head: string;
  readonly tail: string;
}

const LONGEST = 240;
const TAIL = 14;
const TAIL_LIMIT = 24;

/** The words on one line; the parts of an interrupted quote are joined by dots. */
export const wordsOf = (annotation: Annotation): string =>
  annotation.target.quotes.map((quote) => quote.exact.replace(/\s+/gu, ' ')).join(' … ');

/**
 * Cuts words for a row. The cut lies at a blank where there is one near, because joined scripts (Arabic) would change
 * shape inside a word; else at a grapheme. Words beyond what any row can show are left out of the document.
 */
export function excerptOf(words: string): Excerpt {
  if (words.length <= TAIL_LIMIT) return { head: words, tail: '' };
  const blank = words.lastIndexOf(' ', words.length - TAIL);
  const cut = blank >= words.length - TAIL_LIMIT ? blank + 1 : graphemeFloor(words, words.length - TAIL);
  return { head: words.slice(0, Math.min(cut, graphemeFloor(words, LONGEST))), tail: words.slice(cut) };
}
