import type { Browser, Page } from '@playwright/test';
import { markFirstArticle } from '../browser/support/first-load.ts';
import { watchContext } from '../browser/support/watch.ts';
import { workbenchOn, type Workbench } from '../browser/support/workbench.ts';

/** In milliseconds: the largest sizes take minutes. */
const PATIENCE = 300_000;

export interface FreshVisit {
  readonly page: Page;
  readonly workbench: Workbench;
  /** Throws when the page has told of anything that must never happen. */
  readonly end: () => Promise<void>;
}

/** The sample session in a profile of its own. @param prepare runs before the page opens */
export async function freshVisit(
  browser: Browser,
  address: string,
  ...prepare: readonly ((page: Page) => Promise<unknown>)[]
): Promise<FreshVisit> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
  const watch = await watchContext(context, address);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await markFirstArticle(page);
  for (const step of prepare) await step(page);
  const workbench = workbenchOn(page);
  // As `workbench.open`, which is as impatient as a test that must fail.
  await page.goto('./');
  await workbench.text.waitFor();
  await workbench.saved.waitFor();
  await page.evaluate(async () => void (await document.fonts.ready));
  return {
    page,
    workbench,
    end: async () => {
      if (watch.problems.length > 0) throw new Error(watch.problems.join('\n'));
      await context.close();
    },
  };
}
