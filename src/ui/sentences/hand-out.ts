import type { ArticleProgressState } from '../../domain/hand-out-progress.ts';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { counted, forReader, listInEnglish, numberInWords } from '../shared/in-locale.ts';
import { ageInWords } from './age.ts';

/** A state in a word, and the mark before it: neither colour nor shape alone says it. */
export const PROGRESS: Readonly<
  Record<ArticleProgressState, { readonly mark: string; readonly word: string }>
> = {
  notStarted: { mark: '○', word: 'Not started' },
  inProgress: { mark: '◐', word: 'In progress' },
  done: { mark: '✓', word: 'Done' },
  gone: { mark: '–', word: 'Removed' },
};

const twoDigits = (value: number): string => `${value}`.padStart(2, '0');

/** The day it is where the reader is, yyyy-mm-dd: what a date field gives and takes. */
export const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;

const DAY = 24 * 60 * 60 * 1000;
const FAR = 14;

/** "due tomorrow", "due in 5 days (27 March)", "overdue by 2 days (20 March)". Both days as yyyy-mm-dd. */
export function dueInWords(dueOn: string, today: string): string {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY);
  const { dayAndMonth, fullDate } = forReader();
  const date = dayAndMonth(dueOn);
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  if (days > FAR) return `due on ${fullDate(dueOn)}`;
  if (days > 0) return `due in ${days} days (${date})`;
  if (days < -FAR) return `overdue since ${fullDate(dueOn)}`;
  return `overdue by ${days === -1 ? '1 day' : `${-days} days`} (${date})`;
}

/** "Not taken on yet", "Taken on", "Handed in 5 minutes ago". `now` in ms since the epoch. */
export function standingInWords({ coderId, handedInAt }: HandOut, now: number): string {
  if (handedInAt !== null) return `Handed in ${ageInWords(Date.parse(handedInAt), now)}`;
  return coderId === null ? 'Not taken on yet' : 'Taken on';
}

/** "2 of 5 articles done" */
export const doneInWords = (done: number, of: number): string =>
  `${numberInWords(done)} of ${counted(of, 'article')} done`;

const FEW = 6;

/** "B and C are not marked as done yet." */
export function missingInWords(letters: readonly string[]): string {
  const named = letters.length > FEW ? counted(letters.length, 'article') : listInEnglish(letters);
  return `${named} ${letters.length === 1 ? 'is' : 'are'} not marked as done yet.`;
}

/** Behind "Handed in 5 minutes ago". */
export const sinceHandInWords = (changes: number): string =>
  changes === 0 ? '' : `; ${counted(changes, 'change')} since`;

/** What a package holds back and forbids. */
export const termsInWords = ({ blind, codebookLocked }: Pick<HandOut, 'blind' | 'codebookLocked'>): string =>
  `${blind ? 'blind' : 'with others’ work'}, codebook ${codebookLocked ? 'locked' : 'open'}`;

/** After the package was written. */
export const packedInWords = (fileName: string, coderName: string): string =>
  `Saved ${fileName}. Send it to ${coderName}; what comes back is opened here and merged.`;
