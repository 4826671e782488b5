import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change.ts';
import {
  changeInWords,
  dayInWords,
  deedInWords,
  markOf,
  questionOfGoingBack,
  sentenceOfNotUndone,
  sentenceOfUndone,
} from '../../../src/ui/sentences/history.ts';
import { deleted, quote, several } from '../merge/merged-records.ts';

const change = (fields: Partial<Change>): Change =>
  ({ title: 'create quote', command: 'createAnnotation', intent: 'do', entries: [], ...fields }) as Change;

const made = { before: null, after: quote() };

describe('a change as History lists it', () => {
  it.each<[Partial<Change>, string, string | null]>([
    [{ entries: [made] }, 'Created quote “we won”', null],
    [
      {
        title: 'delete 2 quotes',
        entries: several(2, 'deleted').map(({ mine, theirs }) => ({ before: mine, after: theirs })),
      },
      'Deleted 2 quotes',
      null,
    ],
    [{ intent: 'undo', entries: [made] }, 'Undone: create quote “we won”', 'Undo'],
    [{ intent: 'redo' }, 'Redone: create quote', 'Redo'],
    [{ intent: 'merge', title: 'merge bo.parallax.json' }, 'Merged bo.parallax.json', 'Merge'],
    [{ intent: 'import', title: 'add article B' }, 'Added article B', 'Import'],
    [{ intent: 'setup', title: 'join session' }, 'Joined session', null],
    [{ command: 'undoChange', title: 'take back “create quote”' }, 'Took back “create quote”', 'Undo'],
    [{ title: 'restore annotation', entries: [made] }, 'Restored annotation “we won”', null],
    [{ title: 'go back to “create quote”' }, 'Went back to “create quote”', null],
  ])('%#: %s', (fields, words, mark) => {
    expect(changeInWords(change(fields))).toBe(words);
    expect(markOf(change(fields))).toBe(mark);
  });
});

it.each([
  [null, quote(), 'Created'],
  [quote(), quote({ note: 'x' }), 'Changed'],
  [quote(), deleted(quote()), 'Deleted'],
  [deleted(quote()), quote(), 'Brought back'],
] as const)('what was done to one record, %#: %s', (before, after, deed) => {
  expect(deedInWords({ before, after })).toBe(deed);
});

describe('the day of a change', () => {
  const now = new Date(2025, 2, 22, 12).getTime();
  it.each([
    [new Date(2025, 2, 22, 0, 1), 'Today'],
    [new Date(2025, 2, 21, 23, 59), 'Yesterday'],
    [new Date(2025, 2, 20, 12), 'Thursday, March 20, 2025'],
    [new Date(NaN), 'At an unknown time'],
  ])('%s is %s', (date, day) => expect(dayInWords(date.getTime(), now)).toBe(day));
});

it.each([
  [3, 3, 'Taken back, as a new change.'],
  [2, 3, 'Taken back as far as it goes: 1 record was edited since and stays as it is.'],
  [1, 4813, 'Taken back as far as it goes: 4,812 records were edited since and stay as they are.'],
])('%d of %d taken back', (done, all, sentence) => expect(sentenceOfUndone(done, all)).toBe(sentence));

it('nothing left to take back is no failure of the program', () => {
  expect(sentenceOfNotUndone({ kind: 'changedSince' })).toMatch(/^Everything in it was edited since/);
  expect(sentenceOfNotUndone({ kind: 'full' })).toMatch(/storage is full/);
});

it.each([
  [1, /takes back the change made.+Undo brings it back/],
  [4812, /takes back the 4,812 changes made.+Undo brings them back/],
])('going back over %d asks first', (count, question) =>
  expect(questionOfGoingBack(count)).toMatch(question),
);
