import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../src/state/name-order.ts';
import { counted, inLocale, listInEnglish } from '../../../src/ui/shared/in-locale.ts';

/** `Intl` separates with narrow no-break blanks here and there, and marks directions. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ').replace(/\u200f/gu, '');
const afternoon = new Date(2025, 2, 22, 15, 32).getTime();

describe('dates, times and numbers', () => {
  it.each([
    ['en-US', 'Mar 22, 2025', '3:32 PM', '1,234,567.5'],
    ['en-GB', '22 Mar 2025', '15:32', '1,234,567.5'],
    ['de', '22.03.2025', '15:32', '1.234.567,5'],
    ['fr', '22 mars 2025', '15:32', '1 234 567,5'],
    ['ja', '2025/03/22', '15:32', '1,234,567.5'],
    ['ar-EG', '٢٢/٠٣/٢٠٢٥', '٣:٣٢ م', '١٬٢٣٤٬٥٦٧٫٥'],
  ])('in %s', (locale, date, time, number) => {
    const words = inLocale(locale);
    expect(plain(words.date('2025-03-22'))).toBe(date);
    expect(plain(words.time(afternoon))).toBe(time);
    expect(plain(words.number(1_234_567.5))).toBe(number);
  });

  it('keep one style of time, whether it stands alone or behind its date', () => {
    for (const locale of ['en-US', 'en-GB', 'de', 'ko', 'ar-EG']) {
      const { time, moment } = inLocale(locale);
      expect(plain(moment(afternoon))).toContain(plain(time(afternoon)));
    }
  });

  it('say of a date no more than is known, and leave alone what is none', () => {
    const { date } = inLocale('en-GB');
    expect(date('2025')).toBe('2025');
    expect(date('2025-03')).toBe('Mar 2025');
    expect(date('last spring')).toBe('last spring');
  });
});

it.each([
  [0, '0 words'],
  [1, '1 word'],
  [1234, '1,234 words'],
])('%i are %s', (count, words) => expect(counted(count, 'word')).toBe(words));

it('a plural that is no -s, and a list', () => {
  expect(counted(2, 'match', 'matches')).toBe('2 matches');
  expect(listInEnglish(['A', 'B', 'C'])).toBe('A, B and C');
});

it('names are ordered as in a dictionary, numbers in them by their size', () => {
  const ordered = ['Ärzte', 'coder 2', 'Coder 10', 'Emil', 'Émile', 'Zoë', 'Zola'];
  expect(ordered.toReversed().toSorted(compareNames)).toEqual(ordered);
});
