import type { Block } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { isBlank, trimBlanks } from './blanks.ts';
import { graphemeFloor, isHighSurrogate, isLowSurrogate } from './graphemes.ts';

/** The longest block in UTF-16 units: a browser lays out a longer paragraph noticeably slower. */
export const LONGEST_BLOCK = 6000;
/** An over-long line is cut in the last third of what fits. */
const CUT_FROM = (LONGEST_BLOCK * 2) / 3;

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const SENTENCE_END = /[.!?…؟۔。！？]["'”’»)\]]*(?=\p{White_Space})|[。！？][”』」]*/gu;

/**
 * The blocks of a plain text: one paragraph a non-blank line (ended by CR, LF, CRLF, NEL, U+2028 or U+2029) without
 * the blanks at its ends. An over-long line is cut after a sentence, else at a blank, else between graphemes.
 * Sorted and disjoint; together they hold every non-blank character.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    for (const range of blockRangesOf(text, line)) blocks.push({ kind: 'paragraph', range });
  }
  return blocks;
}

/** One line without the blanks at its ends, in pieces of bearable length; none for a blank line. */
export function* blockRangesOf(text: string, line: TextRange): Generator<TextRange> {
  let rest = trimBlanks(text, line);
  while (rest.end - rest.start > LONGEST_BLOCK) {
    const cut = cutOf(text, rest.start);
    yield trimBlanks(text, { start: rest.start, end: cut });
    rest = trimBlanks(text, { start: cut, end: rest.end });
  }
  if (rest.start < rest.end) yield rest;
}

/** Index of the block that holds the offset, else of the one before it; -1 before the first. Binary search. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.range.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Indexes of the first and last block that share a character with the range; null when none does. */
export function blocksTouched(
  blocks: readonly Block[],
  range: TextRange,
): { readonly first: number; readonly last: number } | null {
  let first = Math.max(0, blockAt(blocks, range.start));
  if ((blocks[first]?.range.end ?? Infinity) <= range.start) first += 1;
  const last = blockAt(blocks, range.end - 1);
  return first <= last ? { first, last } : null;
}

/** The lines of a stretch of text, without their line ends; blank ones too. */
export function* linesOf(text: string, range: TextRange): Generator<TextRange> {
  const lineEnd = new RegExp(LINE_END);
  lineEnd.lastIndex = range.start;
  let start = range.start;
  for (let match = lineEnd.exec(text); match && match.index < range.end; match = lineEnd.exec(text)) {
    yield { start, end: match.index };
    start = match.index + match[0].length;
  }
  if (start < range.end) yield { start, end: range.end };
}

/** Where to cut a line that is too long from `start` on. Always greater than `start`. */
function cutOf(text: string, start: number): number {
  const from = start + CUT_FROM;
  const window = text.slice(from, start + LONGEST_BLOCK);
  let sentenceEnd = -1;
  for (const match of window.matchAll(SENTENCE_END)) sentenceEnd = match.index + match[0].length;
  if (sentenceEnd > 0) return from + sentenceEnd;
  for (let at = window.length - 1; at >= 0; at -= 1) {
    if (isBlank(window.charCodeAt(at))) return from + at;
  }
  // Looked at by itself, because a hostile grapheme may reach back to the start of the text.
  const border = graphemeFloor(text.slice(start, start + LONGEST_BLOCK + 2), LONGEST_BLOCK);
  return border > 0 ? start + border : codePointFloor(text, start + LONGEST_BLOCK);
}

const codePointFloor = (text: string, offset: number): number =>
  isLowSurrogate(text.charCodeAt(offset)) && isHighSurrogate(text.charCodeAt(offset - 1))
    ? offset - 1
    : offset;
