import { expect, test as base } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { seeded, type Seeded } from '../support/seeded.ts';
import { watchContext } from '../support/watch.ts';
import { serveHarness } from '../viewer-harness/build.ts';

/** A page with nothing but the parts that write to the disk and hold locks, under the workbench's policy. */
export const test = base.extend<{ watched: void; seeded: Seeded }, { address: string }>({
  address: [
    async ({ browserName }, use) => {
      if (browserName !== 'chromium') throw new Error('Only Chromium writes to the person’s files');
      const { address, close } = await serveHarness(fileURLToPath(new URL('.', import.meta.url)));
      await use(address);
      await close();
    },
    { scope: 'worker' },
  ],
  seeded,
  watched: [
    async ({ context, address }, use) => {
      const watch = await watchContext(context, address);
      await use();
      expect(watch.problems).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
