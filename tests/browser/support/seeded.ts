import type { TestInfo } from '@playwright/test';
import { randomFrom } from '../../bench/random.ts';

/** Numbers by chance that come again with the same `PARALLAX_SEED`. */
export interface Seeded {
  readonly seed: number;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
}

/** A fixture. A test that fails says its seed; how far a browser is at a moment by chance depends on the machine as well. */
export const seeded = async (
  { browserName }: { readonly browserName: string },
  use: (seeded: Seeded) => Promise<void>,
  info: TestInfo,
): Promise<void> => {
  const seed = Number(process.env['PARALLAX_SEED'] ?? Date.now() % 1_000_000);
  await use({ seed, random: randomFrom(seed) });
  if (info.status !== info.expectedStatus)
    console.log(`${browserName}, ${info.title}: PARALLAX_SEED=${seed}`);
};
