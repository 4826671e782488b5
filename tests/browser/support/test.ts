import { test as base, expect } from '@playwright/test';
import { seeded, type Seeded } from './seeded.ts';
import { watchContext, type Watch } from './watch.ts';
import { workbenchOn, type Workbench } from './workbench.ts';

interface Fixtures {
  /** For what happens at a moment by chance; printed when the test fails. */
  readonly seeded: Seeded;
  /** Always on: a violation of the policy, a request elsewhere or an uncaught error fails the test. */
  readonly watch: Watch;
  /** A fresh browser profile with the workbench open on the sample session. */
  readonly workbench: Workbench;
}

export const test = base.extend<Fixtures>({
  seeded,
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = await watchContext(context, baseURL ?? '');
      await use(watch);
      expect(watch.problems).toEqual([]);
    },
    { auto: true },
  ],
  workbench: async ({ page, watch }, use) => {
    expect(watch.problems).toEqual([]);
    const workbench = workbenchOn(page);
    await workbench.open();
    await use(workbench);
  },
});

export { expect };
