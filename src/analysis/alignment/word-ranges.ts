import type { TextRange } from '../../domain/records/range.ts';
import { isHighSurrogate } from '../../domain/text/graphemes.ts';
import { wordSegmenter } from '../../domain/text/segmenters.ts';

/** Letters and digits with their marks. What joins several of them into one word is decided in `joins`. */
const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Apostrophes, hyphens, invisible joiners and the marks of Hebrew acronyms. */
const JOINERS = new Set("'’‘＇-‐‑\u00ad\u200b\u200c\u200d\u2060׳״");
/** Scripts written without blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Below are no such scripts. */
const FIRST_UNSPACED = 0x0e00;

/**
 * How scripts without blanks are cut: into words as the browser's dictionary has them, or into letters, which are the
 * same whatever stands around them.
 */
export type UnspacedCut = 'words' | 'letters';

/**
 * The words of a stretch of text, in order, as ranges in UTF-16 units; none cuts a surrogate pair. Apostrophes, hyphens
 * and the dots of acronyms (U.S., a.m., U.S.-led) join, and so do the separators inside numbers; currency and per cent
 * signs belong to their number. Everything else is punctuation and is not compared.
 */
export function* wordRangesIn(
  text: string,
  { start, end }: TextRange,
  cut: UnspacedCut = 'words',
): Generator<TextRange> {
  const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
  let word: TextRange | null = null;
  for (const { index, 0: run } of stretch.matchAll(RUN)) {
    const next: TextRange = { start: index, end: index + run.length };
    if (word && joins(stretch, word, next, run)) {
      word = { start: word.start, end: next.end };
    } else {
      if (word) yield* whole(stretch, word, start, cut);
      word = next;
    }
  }
  if (word) yield* whole(stretch, word, start, cut);
}

/** Whether what stands between two runs of letters makes them one word. */
function joins(text: string, before: TextRange, after: TextRange, run: string): boolean {
  const length = after.start - before.end;
  if (length > 2) return false;
  const between = text.slice(before.end, after.start);
  if (length === 2) return between === '.-';
  if (JOINERS.has(between)) return true;
  const [last, first] = [text.charCodeAt(before.end - 1), text.charCodeAt(after.start)];
  if (between === '"') return isHebrew(last) && isHebrew(first);
  if (between !== '.' && between !== ',' && between !== ':') return false;
  if (isDigit(last) && isDigit(first)) return true;
  return between === '.' && isLetterAlone(run);
}

/** A word with the signs that belong to it, at its place in the whole text. */
function* whole(
  stretch: string,
  { start, end }: TextRange,
  offset: number,
  cut: UnspacedCut,
): Generator<TextRange> {
  const word = stretch.slice(start, end);
  if (isUnspaced(word)) {
    yield* cut === 'words' ? dictionaryWords(word, offset + start) : letters(word, offset + start);
    return;
  }
  const priced = isDigit(word.charCodeAt(0)) && isCurrency(stretch.charCodeAt(start - 1));
  const next = stretch[end];
  const belongs =
    ((next === '%' || next === '‰') && isDigit(word.charCodeAt(word.length - 1))) ||
    (next === '.' && word.includes('.') && word.split('.').every(isLetterAlone));
  yield { start: offset + start - (priced ? 1 : 0), end: offset + end + (belongs ? 1 : 0) };
}

// Told by their numbers, because classes of Unicode cost milliseconds when first used. Digits: Latin, Arabic, Indian.
const isDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x660 && unit <= 0x669) ||
  (unit >= 0x6f0 && unit <= 0x6f9) ||
  (unit >= 0x966 && unit <= 0x96f);
const isHebrew = (unit: number): boolean => unit >= 0x590 && unit <= 0x5ff;
const isCurrency = (unit: number): boolean =>
  unit === 0x24 || (unit >= 0xa2 && unit <= 0xa5) || (unit >= 0x20a0 && unit <= 0x20cf);
const isLetterAlone = (part: string): boolean =>
  part.length === (isHighSurrogate(part.charCodeAt(0)) ? 2 : 1) && !isDigit(part.charCodeAt(0));

function isUnspaced(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) >= FIRST_UNSPACED) return UNSPACED.test(word);
  }
  return false;
}

function* dictionaryWords(word: string, from: number): Generator<TextRange> {
  for (const { segment, index, isWordLike } of wordSegmenter().segment(word)) {
    if (isWordLike) yield { start: from + index, end: from + index + segment.length };
  }
}

function* letters(word: string, from: number): Generator<TextRange> {
  for (const { index, 0: letter } of word.matchAll(/[\p{L}\p{N}]\p{M}*/gu)) {
    yield { start: from + index, end: from + index + letter.length };
  }
}
