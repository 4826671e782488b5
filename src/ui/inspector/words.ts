import type { Annotation, Origin } from '../../domain/records/annotation.ts';
import { never } from '../../domain/result.ts';
import { countWords } from '../../domain/text/words.ts';
import { counted, dateInWords, momentInWords } from '../shared/in-locale.ts';

export { counted, dateInWords, momentInWords };

/** How long the annotated words are, and in how many parts. */
export function lengthInWords({ target }: Annotation): string {
  const words = target.quotes.reduce((sum, { exact }) => sum + countWords(exact), 0);
  const parts = target.ranges.length;
  return parts > 1 ? `${counted(words, 'word')} in ${parts} parts` : counted(words, 'word');
}

/** Parallax's own, in words. */
const SUGGESTERS: Readonly<Record<string, string>> = {
  'same-words': 'Copied',
  comparison: 'Found by comparing',
  search: 'Tagged by search',
};

/** Where an annotation comes from. */
export function originInWords(origin: Origin): string {
  switch (origin.kind) {
    case 'hand':
      return 'Made by hand';
    case 'suggestion':
      return `${SUGGESTERS[origin.suggester] ?? `Suggested by ${origin.suggester} ${origin.version}`}: ${origin.because}`;
    case 'import':
      return `Imported from ${origin.format}`;
    case 'adjudication':
      return `Adjudicated from ${counted(origin.from.length, 'reading')}`;
    default:
      return never(origin);
  }
}
