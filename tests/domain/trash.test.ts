import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/ids.ts';
import { daysLeft, isOver } from '../../src/domain/trash.ts';

const NOW = '2026-11-29T12:00:00.000Z';

describe('time in the trash', () => {
  it.each([
    ['thrown away just now', NOW, 30, false],
    ['an hour ago', '2026-11-29T11:00:00.000Z', 30, false],
    ['a day ago', '2026-11-28T12:00:00.000Z', 29, false],
    ['29 days ago', '2026-10-31T12:00:00.000Z', 1, false],
    ['a second short of 30 days', '2026-10-30T12:00:01.000Z', 1, false],
    ['30 days ago', '2026-10-30T12:00:00.000Z', 0, true],
    ['years ago', '2022-01-01T00:00:00.000Z', 0, true],
    ['in the future, by a clock that was wrong then or is now', '2027-01-01T00:00:00.000Z', 30, false],
    ['before there were such programs, so the clock is wrong', '1970-01-01T00:00:00.000Z', 30, false],
    ['at no moment at all', 'soon', 30, false],
  ])('%s', (_, trashedAt, left, over) => {
    expect(daysLeft(trashedAt as Instant, NOW as Instant)).toBe(left);
    expect(isOver(trashedAt as Instant, NOW as Instant)).toBe(over);
  });
});
