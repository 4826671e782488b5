import type { Browser, Page } from '@playwright/test';
import { firstArticleTime, markFirstArticle } from '../browser/support/first-load.ts';
import { watchContext } from '../browser/support/watch.ts';
import { workbenchOn, type Workbench } from '../browser/support/workbench.ts';
import { heapMegabytes } from './in-page.ts';
import { markdownTable, median, round } from './report.ts';
import { sizedSession } from './sized-session.ts';

const COUNTS = [500, 5_000, 50_000] as const;
/** Of the largest there is one, because it takes minutes. */
export const MERGE_RUNS = 3;
const LARGE = 10_000;
const PATIENCE = 300_000;

interface Figures {
  readonly open: number;
  readonly compare: number;
  readonly merge: number;
  readonly undo: number;
  readonly again: number;
  readonly heap: number;
}

const ROWS: readonly (readonly [label: string, figure: keyof Figures])[] = [
  ['open a file, ms', 'open'],
  ['compare with another (dry run), ms', 'compare'],
  ['merge it, ms', 'merge'],
  ['take the merge back, ms', 'undo'],
  ['start-up to first article afterwards, ms', 'again'],
  ['heap, MB', 'heap'],
];

const since = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

declare global {
  var fileChosenAt: number;
}

/** Notes when the page gets a file: the test's own transfer of 40 MB takes longer than what is measured. */
const noteChoices = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('change', () => (globalThis.fileChosenAt = performance.now()), true);
  });

const sinceChosen = async (page: Page, shown: () => Promise<unknown>): Promise<number> => {
  await shown();
  return page.evaluate(() => performance.now() - globalThis.fileChosenAt);
};

const choose = async ({ page, button }: Workbench, content: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await button('Open session').click();
  const buffer = Buffer.from(content);
  await (await chooser).setFiles({ name: 'x.parallax.json', mimeType: 'application/json', buffer });
};

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Merge/u });

const measureOnce = async (
  browser: Browser,
  address: string,
  [mine, theirs]: readonly [string, string],
): Promise<Figures> => {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
  const watch = await watchContext(context, address);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await markFirstArticle(page);
  await noteChoices(page);
  const workbench = workbenchOn(page);
  await workbench.open();
  await choose(workbench, mine);
  const open = await sinceChosen(page, () =>
    workbench.articles
      .getByText(/Measured article/u)
      .first()
      .waitFor(),
  );
  await choose(workbench, theirs);
  const compare = await sinceChosen(page, () =>
    dialogOf(page).locator('button[aria-disabled="false"]', { hasText: 'Merge' }).waitFor(),
  );
  const merge = await since(async () => {
    await dialogOf(page).getByRole('button', { name: 'Merge', exact: true }).click();
    await dialogOf(page).getByRole('button', { name: 'Done' }).waitFor();
  });
  const heap = await heapMegabytes(page);
  await dialogOf(page).getByRole('button', { name: 'Done' }).click();
  const undo = await since(async () => {
    await page.getByRole('button', { name: /^Undo/u }).click();
    await page.getByRole('button', { name: /^Redo: merge/u }).waitFor();
  });
  await page.reload();
  const again = await firstArticleTime(page);
  if (watch.problems.length > 0) throw new Error(watch.problems.join('\n'));
  await context.close();
  return { open, compare, merge, undo, again, heap };
};

/**
 * Opening one session file and merging another, as a person sees it: from the moment the page has the file to what
 * shows.
 *
 * @returns a Markdown table
 */
export const measureMerging = async (
  browser: Browser,
  address: string,
  template: string,
  counts: readonly number[] = COUNTS,
  times = MERGE_RUNS,
): Promise<string> => {
  const results: Figures[] = [];
  for (const annotations of counts) {
    const size = { name: '', characters: 1_000_000, annotations };
    const files = [sizedSession(template, size, 'ada'), sizedSession(template, size, 'bo')] as const;
    const runs: Figures[] = [];
    const wanted = annotations > LARGE ? 1 : times;
    for (let run = 0; run < wanted; run += 1) runs.push(await measureOnce(browser, address, files));
    const middle = (figure: keyof Figures) => median(runs.map((one) => one[figure]));
    results.push({
      open: middle('open'),
      compare: middle('compare'),
      merge: middle('merge'),
      undo: middle('undo'),
      again: middle('again'),
      heap: middle('heap'),
    });
  }
  return markdownTable(
    ['annotations in each file', ...counts.map((count) => count.toLocaleString('en')), 'largest : smallest'],
    ROWS.map(([label, figure]) => {
      const [first = Number.NaN, ...rest] = results.map((result) => result[figure]);
      const last = rest.at(-1) ?? Number.NaN;
      return [label, ...results.map((result) => round(result[figure])), `${(last / first).toFixed(2)} ×`];
    }),
  );
};
