import { graphemeSegmenter } from './text/segmenters.ts';

/** More than these don't fit the mark that stands beside a colour. */
export const INITIALS_LIMIT = 4;

/** User-perceived characters: one flag or one letter with its accents is one. */
const characters = (text: string): readonly string[] =>
  [...graphemeSegmenter().segment(text)].map(({ segment }) => segment);

/** First letters of the first and the last word: a proposal, the person may type others. */
export function initialsFrom(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => characters(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}

export function areInitials(text: string): boolean {
  const { length } = characters(text.trim());
  return length > 0 && length <= INITIALS_LIMIT;
}
