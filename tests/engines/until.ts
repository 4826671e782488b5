import { setTimeout as wait } from 'node:timers/promises';

/** Two busy cores may be slow; what never comes is waited for this long. Milliseconds. */
export const PATIENCE = 60_000;

/**
 * Asks again and again until there is an answer.
 *
 * @param what is waited for, to be said when it does not come
 * @param ask gives null or undefined while the answer is not there
 */
export const until = async <T>(
  what: string,
  ask: () => T | null | undefined | Promise<T | null | undefined>,
  patience = PATIENCE,
): Promise<T> => {
  const end = performance.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`Waited ${patience / 1000} s in vain for: ${what}`);
    await wait(50);
  }
};
