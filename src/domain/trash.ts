import type { Instant } from './ids.ts';

const DAY_MS = 86_400_000;

/** How long what is deleted can be brought back. */
export const TRASH_DAYS = 30;

/** A clock that is further ahead than this was set wrong: nobody is away for so long. */
const ABSURD_DAYS = 3_650;

/**
 * How many days something stays in the trash, counted up: 30 on the day it is thrown away, 0 once its time is over. A
 * moment that is not told or lies in the future counts as now: by such a clock nothing may be deleted.
 */
export function daysLeft(trashedAt: Instant, now: Instant): number {
  const age = Date.parse(now) - Date.parse(trashedAt);
  if (!(age > 0) || age > ABSURD_DAYS * DAY_MS) return TRASH_DAYS;
  return Math.max(0, Math.ceil(TRASH_DAYS - age / DAY_MS));
}

/** Whether its time in the trash is over. Where the clock can't be believed it is not. */
export const isOver = (trashedAt: Instant, now: Instant): boolean => daysLeft(trashedAt, now) === 0;
