import { percentInWords } from '../../domain/comparison-words.ts';
import { listInWords } from '../../domain/list-in-words.ts';
import { counted, dateInWords } from '../inspector/words.ts';
import { numberInWords } from '../shared/in-locale.ts';

/** What a cell of the similarity matrix says; a share of null is not known yet. */
export function shareInWords(row: string, column: string, share: number | null): string {
  if (share === null) return `${row} and ${column} are not compared yet`;
  return share === 0
    ? `Nothing of ${row} stands in ${column}`
    : `${percentInWords(share, numberInWords)} of ${row} stand in ${column}`;
}

/** How far comparing has come. */
export const comparingInWords = (
  progress: { readonly done: number; readonly total: number } | null,
): string =>
  progress === null || progress.total === 0
    ? 'Comparing the articles…'
    : `Comparing the articles: ${numberInWords(progress.done)} of ${counted(progress.total, 'pair')}…`;

export const nothingInCommon = (letters: readonly string[]): string =>
  letters.length === 2
    ? `${listInWords(letters)} share no passage.`
    : `No two of these ${numberInWords(letters.length)} articles share a passage.`;

/** Articles whose texts nobody has opened. */
export const notComparedInWords = (letters: readonly string[]): string =>
  letters.length === 1
    ? `${letters[0]} is not compared yet: its text is read when you open it.`
    : `${lettersInWords(letters)} are not compared yet: their texts are read when you open them.`;

/** "A, B and D share 4 passages." */
export const groupInWords = (letters: readonly string[], passages: number): string =>
  `${lettersInWords(letters)} share ${counted(passages, 'passage')}.`;

/** Only a hint: who printed first need not be the source. */
export const earliestInWords = (letter: string, publishedAt: string): string =>
  `Earliest by date: ${letter}, ${dateInWords(publishedAt)}.`;

const FEW = 12;
const lettersInWords = (letters: readonly string[]): string =>
  letters.length > FEW ? counted(letters.length, 'article') : listInWords(letters);
