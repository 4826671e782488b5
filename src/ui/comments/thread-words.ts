import { graphemeFloor } from '../../domain/text/graphemes.ts';
import type { Thread } from '../../domain/threads.ts';
import { numberInWords } from '../shared/in-locale.ts';

const BEGINNING = 60;

/** The first words of a comment on one line, cut between graphemes. */
export function beginningOf(text: string): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length > BEGINNING ? `${flat.slice(0, graphemeFloor(flat, BEGINNING)).trimEnd()}…` : flat;
}

const counted = (count: number, one: string): string =>
  `${numberInWords(count)} ${one}${count === 1 ? '' : 's'}`;

/** "2 open comments"; "1 resolved comment" where none is open; null where nobody said anything. A comment and its answers are one. */
export function threadsInWords(threads: readonly Thread[]): string | null {
  if (threads.length === 0) return null;
  const open = threads.filter(({ isResolved }) => !isResolved).length;
  return open > 0 ? counted(open, 'open comment') : counted(threads.length, 'resolved comment');
}
