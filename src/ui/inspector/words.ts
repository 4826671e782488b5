import type { Annotation, Origin } from '../../domain/records/annotation.ts';
import type { Instant } from '../../domain/ids.ts';
import { never } from '../../domain/result.ts';
import { countWords } from '../../domain/text/words.ts';

/** "1 word", "12 words". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

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

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the reader's own time zone. */
export const momentInWords = (instant: Instant): string => {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? 'at an unknown time' : when.format(date);
};

const day = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `2025-03-22` as "22 Mar 2025"; a month or year alone as it is known, anything else as it was written. */
export function dateInWords(date: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    const part = Object.fromEntries(day.formatToParts(time).map(({ type, value }) => [type, value]));
    return `${part['day']} ${part['month']} ${part['year']}`;
  }
  return /^\d{4}-\d{2}$/.test(date) ? month.format(time) : date;
}
