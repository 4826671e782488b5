import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/ids.ts';
import { reminderOf, savedFileInWords } from '../../../src/ui/library/saved-file.ts';

const NOW = Date.parse('2025-03-22T12:00:00Z');
const savedAt = (at: string, seq: number) => ({ at: at as Instant, seq });

describe('savedFileInWords', () => {
  it('warns when there is work and no file', () => {
    expect(savedFileInWords(null, 3, NOW)).toMatchObject({
      safe: false,
      sentence: expect.stringContaining('only copy'),
    });
  });

  it('does not press when nothing was done yet', () => {
    expect(savedFileInWords(null, 0, NOW).safe).toBe(true);
  });

  it('is at ease when the file holds everything, however old it is', () => {
    const saved = savedFileInWords(savedAt('2025-01-01T12:00:00Z', 7), 7, NOW);
    expect(saved).toEqual({
      safe: true,
      sentence: 'Last file saved 80 days ago; nothing has changed since.',
    });
  });

  it('counts what the file lacks, and presses after a day', () => {
    expect(savedFileInWords(savedAt('2025-03-22T10:00:00Z', 7), 8, NOW)).toEqual({
      safe: true,
      sentence: 'Last file saved 2 hours ago; 1 change since then is only in this browser.',
    });
    expect(savedFileInWords(savedAt('2025-03-20T10:00:00Z', 7), 19, NOW)).toEqual({
      safe: false,
      sentence: 'Last file saved 2 days ago; 12 changes since then are only in this browser.',
    });
  });
});

describe('reminderOf', () => {
  const HOURS_AGO = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString();
  const session = (saved: { hours: number; seq: number } | null, madeHoursAgo = 1000) => ({
    createdAt: HOURS_AGO(madeHoursAgo) as Instant,
    savedFile: saved && savedAt(HOURS_AGO(saved.hours), saved.seq),
  });

  it.each([
    ['a young session with little work', session(null, 23), 299, null],
    ['an old session with little work', session(null, 48), 49, null],
    [
      'an old session with some work',
      session(null, 48),
      50,
      /no copy outside .* made 2 days ago, and 50 changes/,
    ],
    ['a young session with much work', session(null, 2), 300, /made 2 hours ago, and 300 changes/],
    ['a fresh copy of much work', session({ hours: 1, seq: 1000 }), 1049, null],
    ['a fresh copy that lacks some', session({ hours: 23, seq: 1000 }), 1299, null],
    [
      'a fresh copy that lacks much',
      session({ hours: 1, seq: 1000 }),
      2300,
      /saved 1 hour ago, and 1,300 changes/,
    ],
    ['an old copy that lacks little', session({ hours: 99, seq: 1000 }), 1049, null],
    [
      'an old copy that lacks some',
      session({ hours: 49, seq: 1000 }),
      1050,
      /saved 2 days ago, and 50 changes/,
    ],
  ])('looks at %s', (_, summary, seq, expected) => {
    const sentence = reminderOf(summary, seq, NOW);
    if (expected === null) expect(sentence).toBeNull();
    else expect(sentence).toMatch(expected);
  });
});
