import type { ClientId, Instant, Rev } from './ids.ts';

const TIME_DIGITS = 9;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;

function digits(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}

/** The revision of a record that has never been committed. Sorts before every real one. */
export const UNCOMMITTED = '' as Rev;

/**
 * The next revision of a hybrid logical clock (Kulkarni et al. 2014): wall time in milliseconds, a counter for
 * ties, and the client, each padded in base 36 so that revisions sort as text.
 * It is greater than `last` even when the wall clock stood still or ran backwards.
 */
export function nextRevision(last: Rev, nowMs: number, client: ClientId): Rev {
  const previous = last === UNCOMMITTED ? { time: 0, counter: 0 } : partsOf(last);
  if (nowMs > previous.time) return toRev(nowMs, 0, client);
  const counter = previous.counter + 1;
  return counter < COUNTER_LIMIT
    ? toRev(previous.time, counter, client)
    : toRev(previous.time + 1, 0, client);
}

/**
 * `deletedRev` of a record that came by a merge which was taken back: older than every revision, so that this tombstone
 * deletes nothing anywhere, and the record is there again as soon as somebody brings it.
 */
export const WITHDRAWN = `${digits(0, TIME_DIGITS)}-${digits(0, COUNTER_DIGITS)}-0` as Rev;

/** The browser instance that made a revision. */
export const clientOf = (rev: Rev): ClientId => rev.slice(TIME_DIGITS + COUNTER_DIGITS + 2) as ClientId;

export const laterRevision = (a: Rev, b: Rev): Rev => (a > b ? a : b);

/** When the record was last changed, by the clock of whoever changed it. */
export function instantOf(rev: Rev): Instant {
  return new Date(partsOf(rev).time).toISOString() as Instant;
}

/** The last digit that a clock may begin with: the year 3042. A later time would soon leave its nine digits. */
export const REVISION = /^[0-9ab][0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]+$/;
export const isRevision = (text: string): text is Rev => REVISION.test(text);

function partsOf(rev: Rev): { time: number; counter: number } {
  const [time = '0', counter = '0'] = rev.split('-');
  return { time: parseInt(time, 36), counter: parseInt(counter, 36) };
}

const toRev = (time: number, counter: number, client: ClientId): Rev =>
  `${digits(time, TIME_DIGITS)}-${digits(counter, COUNTER_DIGITS)}-${client}` as Rev;
