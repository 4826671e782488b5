import { expect, it } from 'vitest';
import { eachInSlices } from '../../src/storage/in-slices.ts';

/** Keeps the page busy, as looking at a record does. In milliseconds. */
const work = (ms: number): void => {
  const begun = performance.now();
  while (performance.now() - begun < ms);
};

it('looks at all, in order, and lets what waits go first', async () => {
  const seen: number[] = [];
  let seenMeanwhile = 0;
  setTimeout(() => (seenMeanwhile = seen.length));
  await eachInSlices(Array(1_000).keys(), (n) => {
    seen.push(n);
    work(0.3);
  });
  expect(seen).toEqual([...Array(1_000).keys()]);
  expect(seenMeanwhile).toBeGreaterThan(0);
  expect(seenMeanwhile).toBeLessThan(600);
});

it('ends where it is told to', async () => {
  const seen: number[] = [];
  await eachInSlices(Array(10).keys(), (n) => seen.push(n) < 3);
  expect(seen).toEqual([0, 1, 2]);
});
