import type { ClientId, Instant, Rev } from './ids.ts';

const TIME_DIGITS = 9;
const COUNTER_DIGITS = 4;
const COUNTER_LIMIT = 36 ** COUNTER_DIGITS;

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

export const laterRevision = (a: Rev, b: Rev): Rev => (a > b ? a : b);

/** When the record was last changed, by the clock of whoever changed it. */
export function instantOf(rev: Rev): Instant {
  return new Date(partsOf(rev).time).toISOString() as Instant;
}

export const REVISION = /^[0-9a-z]{9}-[0-9a-z]{4}-[0-9a-z]+$/;
export const isRevision = (text: string): text is Rev => REVISION.test(text);

function partsOf(rev: Rev): { time: number; counter: number } {
  const [time = '0', counter = '0'] = rev.split('-');
  return { time: parseInt(time, 36), counter: parseInt(counter, 36) };
}

const toRev = (time: number, counter: number, client: ClientId): Rev =>
  `${digits(time, TIME_DIGITS)}-${digits(counter, COUNTER_DIGITS)}-${client}` as Rev;

const digits = (value: number, length: number): string => value.toString(36).padStart(length, '0');
