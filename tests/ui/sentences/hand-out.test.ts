import { describe, expect, it } from 'vitest';
import { dayOf, dueInWords, missingInWords } from '../../../src/ui/sentences/hand-out.ts';

describe('a due day', () => {
  it.each([
    ['2025-03-22', 'due today'],
    ['2025-03-23', 'due tomorrow'],
    ['2025-03-27', 'due in 5 days (March 27)'],
    ['2025-04-05', 'due in 14 days (April 5)'],
    ['2025-04-06', 'due on April 6, 2025'],
    ['2025-03-21', 'overdue by 1 day (March 21)'],
    ['2025-03-20', 'overdue by 2 days (March 20)'],
    ['2024-12-24', 'overdue since December 24, 2024'],
  ])('%s is %s on 22 March', (dueOn, words) => {
    expect(dueInWords(dueOn, '2025-03-22')).toBe(words);
  });
});

it('a day is that of the reader’s own clock', () => {
  expect(dayOf(new Date(2025, 0, 5, 23, 59))).toBe('2025-01-05');
});

it.each([
  [['B'], 'B is not marked as done yet.'],
  [['B', 'C'], 'B and C are not marked as done yet.'],
  [['A', 'B', 'C', 'D', 'E', 'F', 'G'], '7 articles are not marked as done yet.'],
])('what is missing: %j', (letters, words) => {
  expect(missingInWords(letters)).toBe(words);
});
