import { excerptOfChange, resultOf } from '../../domain/change-words.ts';
import type { Change, Entry, Intent } from '../../domain/change.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { counted, forReader, numberInWords } from '../shared/in-locale.ts';
import { sentenceOf } from './failure.ts';

/** What stands after "History of this". */
export const NOUNS: Readonly<Record<string, string>> = {
  annotation: 'annotation',
  article: 'article',
  articleCoding: 'set of article codes',
  entity: 'name',
  session: 'session',
  codebook: 'codebook',
  tag: 'tag',
  actor: 'annotator',
  handOut: 'hand-out',
  link: 'link',
  threadComment: 'comment',
  example: 'example',
};

/** What was done, as History lists it: "Created quote “we won”", "Undone: create quote “we won”". */
export function changeInWords(change: Pick<Change, 'title' | 'entries' | 'intent'>): string {
  const prefix = change.intent === 'undo' ? 'Undone: ' : change.intent === 'redo' ? 'Redone: ' : null;
  return prefix === null ? resultOf(change) : `${prefix}${change.title}${excerptOfChange(change)}`;
}

const MARKS: Readonly<Record<Intent, string | null>> = {
  do: null,
  undo: 'Undo',
  redo: 'Redo',
  import: 'Import',
  merge: 'Merge',
  setup: null,
};

/** The mark beside a row: what kind of step it was; null for ordinary work. */
export const markOf = ({ intent, command }: Pick<Change, 'intent' | 'command'>): string | null =>
  command === 'undoChange' ? MARKS.undo : MARKS[intent];

export const recordsInWords = (count: number): string => counted(count, 'record');

/** What a change did to one record. */
export function deedInWords({ before, after }: Entry): 'Created' | 'Deleted' | 'Brought back' | 'Changed' {
  const isDead = after.deletedRev !== null;
  if (before === null) return isDead ? 'Deleted' : 'Created';
  const wasDead = before.deletedRev !== null;
  if (isDead === wasDead) return 'Changed';
  return isDead ? 'Deleted' : 'Brought back';
}

/** What came of "Undo this": `done` of `all` records were taken back, the others were edited since. */
export function sentenceOfUndone(done: number, all: number): string {
  const stayed = all - done;
  if (stayed <= 0) return 'Taken back, as a new change.';
  return `Taken back as far as it goes: ${recordsInWords(stayed)} ${stayed === 1 ? 'was' : 'were'} edited since and ${stayed === 1 ? 'stays' : 'stay'} as ${stayed === 1 ? 'it is' : 'they are'}.`;
}

/** Why a change was not taken back. */
export const sentenceOfNotUndone = (failure: Failure): string =>
  failure.kind === 'nothingToDo' || failure.kind === 'changedSince'
    ? 'Everything in it was edited since, or taken back already. Nothing was changed.'
    : sentenceOf(failure);

/** What is asked before one goes back. */
export function questionOfGoingBack(changes: number): string {
  return `This takes back ${changes === 1 ? 'the change' : `the ${numberInWords(changes)} changes`} made here since then, as one new change. Undo brings ${changes === 1 ? 'it' : 'them'} back.`;
}

const DAY_MS = 86_400_000;

/** "Today", "Yesterday", or the whole date, in the reader's own time zone. Both moments in ms since the epoch. */
export function dayInWords(moment: number, now: number): string {
  if (Number.isNaN(moment)) return 'At an unknown time';
  const { weekday } = forReader();
  const day = weekday(moment);
  if (day === weekday(now)) return 'Today';
  return day === weekday(now - DAY_MS) ? 'Yesterday' : day;
}

export const timeInWords = (moment: number): string => (Number.isNaN(moment) ? '' : forReader().time(moment));
