import type { BrowserContext, Page, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { workbenchOn } from './workbench.ts';

export interface FirstLoad {
  /** Compressed bytes of every script, workers included, that had arrived when the first article was painted. */
  readonly scripts: number;
  /** The same for stylesheets, fonts, and everything else. */
  readonly rest: number;
  /** Script file names with their compressed bytes, biggest first. */
  readonly files: readonly (readonly [name: string, bytes: number])[];
}

/** Marks the moment at which the text of an article is first on the screen. Call before the page opens. */
export const markFirstArticle = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const look = () => {
      const text = document.querySelector('[role="textbox"][aria-multiline="true"]');
      if ((text?.textContent?.length ?? 0) > 100) {
        requestAnimationFrame(() => setTimeout(() => performance.mark('first-article')));
      } else {
        requestAnimationFrame(look);
      }
    };
    requestAnimationFrame(look);
  });
};

/** Milliseconds from the start of the visit until the first article was painted. */
export const firstArticleTime = async (page: Page): Promise<number> => {
  await page.waitForFunction(() => performance.getEntriesByName('first-article').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-article')[0]?.startTime ?? Number.NaN);
};

/** What the first visit fetches until the first article shows, as a compressing server would send it. */
export const measureFirstLoad = async (context: BrowserContext, address: string): Promise<FirstLoad> => {
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await markFirstArticle(page);
  await workbenchOn(page).open(address);
  const shown = await firstArticleTime(page);
  const before = await page.evaluate(
    (time) =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => (entry as PerformanceResourceTiming).responseEnd <= time)
        .map(({ name }) => name),
    shown,
  );
  const sizes = await Promise.all(
    responses
      .filter((response) => response.url() === address || before.includes(response.url()))
      .map(async (response) => ({
        name: new URL(response.url()).pathname.split('/').at(-1) ?? '',
        script: response.headers()['content-type']?.includes('javascript') === true,
        bytes: gzipSync(await response.body(), { level: 9 }).length,
      })),
  );
  await page.close();
  const sum = (script: boolean) =>
    sizes.filter((each) => each.script === script).reduce((total, { bytes }) => total + bytes, 0);
  return {
    scripts: sum(true),
    rest: sum(false),
    files: sizes
      .filter(({ script }) => script)
      .map(({ name, bytes }) => [name, bytes] as const)
      .sort(([, a], [, b]) => b - a),
  };
};
