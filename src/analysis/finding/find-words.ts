import { fold, originalEnd, originalStart, type Folded } from './fold.ts';
import type { FindQuery } from './query.ts';
import { wordBorders } from './word-borders.ts';

/** Texts are kept folded as far as folding goes; what shall count is asked of each hit. */
export const LOOSE = { matchCase: false, matchAccents: false } as const;

/** A query made ready: the same for every text. */
export interface Needle {
  readonly loose: string;
  /** The words with what counts kept apart; null where nothing does. */
  readonly strict: string | null;
  readonly query: FindQuery;
}

/** Null when nothing is left of the words to look for. */
export function needleOf(query: FindQuery): Needle | null {
  const words = query.words.trim();
  const loose = fold(words, LOOSE).text.trim();
  if (loose === '') return null;
  const isStrict = query.matchCase || query.matchAccents;
  return { loose, strict: isStrict ? fold(words, query).text.trim() : null, query };
}

/** A text to look in, folded by `LOOSE`. */
export interface Haystack {
  readonly text: string;
  readonly folded: Folded;
  readonly language: string | null;
}

/**
 * The hits of some words in a text, as pairs of UTF-16 offsets, in order and disjoint. A hit takes in whole what folding
 * treats as one: all of `ß`, the accent that stands behind its letter, a run of blanks.
 */
export function findWordsIn({ text, folded, language }: Haystack, needle: Needle): readonly number[] {
  const { loose, strict, query } = needle;
  const hits: number[] = [];
  const isBorder = query.wholeWords ? wordBorders(text, language) : null;
  let behind = 0;
  let at = folded.text.indexOf(loose);
  while (at >= 0) {
    const start = originalStart(folded, at);
    const end = originalEnd(folded, at + loose.length);
    const fits =
      start >= behind &&
      (!isBorder || (isBorder(start) && isBorder(end))) &&
      (strict === null || fold(text.slice(start, end), query).text.includes(strict));
    if (fits) {
      hits.push(start, end);
      behind = end;
    }
    // Where this one did not fit, another may begin inside it.
    at = folded.text.indexOf(loose, fits ? at + loose.length : at + 1);
  }
  return hits;
}
