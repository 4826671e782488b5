import { counted } from '../shared/in-locale.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, coarse enough to stay true while it is read. Both in ms since the epoch. */
export function ageInWords(then: number, now: number): string {
  const age = now - then;
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return `${counted(Math.floor(age / MINUTE), 'minute')} ago`;
  if (age < DAY) return `${counted(Math.floor(age / HOUR), 'hour')} ago`;
  return `${counted(Math.floor(age / DAY), 'day')} ago`;
}
