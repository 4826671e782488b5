import { isBlank } from '../../domain/text/blanks.ts';
import { UNSPACED } from '../../domain/text/scripts.ts';
import { wordSegmenter } from '../../domain/text/segmenters.ts';

/** So far around a place the dictionary of a script without blanks is asked, in UTF-16 units. */
const REACH = 400;
/** Signs beside which a word always ends, unlike the apostrophe, the full stop and the colon. */
const ENDS_WORDS = /[,;!?()[\]{}<>«»“”„"…—–|/\\、。〈-】！，？；]/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Tells where words begin and end in one text (UAX #29, with dictionaries for scripts without blanks). Most places are
 * plain; only for the others is a stretch cut into words, and kept while the next questions are about the same.
 */
export function wordBorders(text: string, language: string | null): (offset: number) => boolean {
  let from = 0;
  let to = -1;
  let borders: ReadonlySet<number> = new Set();

  const cut = (offset: number, ends: (unit: number) => boolean): void => {
    from = offset;
    while (from > 0 && offset - from < REACH && !ends(text.charCodeAt(from - 1))) from -= 1;
    to = offset;
    while (to < text.length && to - offset < REACH && !ends(text.charCodeAt(to))) to += 1;
    const stretch = text.slice(from, to);
    const found = new Set<number>([from, to]);
    for (const { index } of wordSegmenter(language, stretch).segment(stretch)) found.add(from + index);
    borders = found;
  };

  return (offset) => {
    if (offset <= 0 || offset >= text.length) return true;
    if (isBlank(text.charCodeAt(offset - 1)) || isBlank(text.charCodeAt(offset))) return true;
    const before = charBefore(text, offset);
    const after = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    if (ENDS_WORDS.test(before) || ENDS_WORDS.test(after)) return true;
    const unspaced = UNSPACED.test(before) || UNSPACED.test(after);
    if (!unspaced && LETTER.test(before) && LETTER.test(after)) return false;
    // Words of other scripts end at blanks; near the end of a stretch cut anywhere a dictionary may be mistaken.
    if (!unspaced) cut(offset, isBlank);
    else if (offset < from + REACH / 4 || offset > to - REACH / 4) cut(offset, isBreak);
    return borders.has(offset);
  };
}

const isBreak = (unit: number): boolean =>
  unit === 10 || unit === 13 || unit === 0x85 || unit === 0x2028 || unit === 0x2029;

function charBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && offset > 1;
  return isPair ? text.slice(offset - 2, offset) : text.slice(offset - 1, offset);
}
