import type { Instant } from '../domain/ids.ts';

export const createClock = (now: () => number = Date.now) => ({
  now: (): Instant => new Date(now()).toISOString() as Instant,
});
