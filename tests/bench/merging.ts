import type { Browser, Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstArticleTime } from '../browser/support/first-load.ts';
import type { Workbench } from '../browser/support/workbench.ts';
import { freshVisit } from './fresh-visit.ts';
import { heapMegabytes } from './in-page.ts';
import { median, type Group } from './report.ts';
import { sizedSession } from './sized-session.ts';

const COUNTS = [500, 5_000, 50_000] as const;
/** Of the largest there is one, because it takes minutes. */
export const MERGE_RUNS = 3;
const LARGE = 10_000;

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

export const since = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

declare global {
  var fileChosenAt: number;
}

/** Notes when the page gets a file: what comes before is the test's own. */
export const noteChoices = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('change', () => (globalThis.fileChosenAt = performance.now()), true);
  });

export const sinceChosen = async (page: Page, shown: () => Promise<unknown>): Promise<number> => {
  await shown();
  return page.evaluate(() => performance.now() - globalThis.fileChosenAt);
};

const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/**
 * Chooses the session as a file that stands on the disk. Handed over as bytes, it would be unpacked by a script in the page:
 * one task of 20 s for 40 MB, which would count as a stretch in which the page answers nothing.
 */
export const chooseSession = async ({ page, button }: Workbench, content: string): Promise<void> => {
  const path = join(mkdtempSync(join(folder, 'session-')), 'x.parallax.json');
  writeFileSync(path, content);
  const chooser = page.waitForEvent('filechooser');
  await button('Open session').click();
  await (await chooser).setFiles(path);
};

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^Merge/u });

const measureOnce = async (
  browser: Browser,
  address: string,
  [mine, theirs]: readonly [string, string],
): Promise<Figures> => {
  const { page, workbench, end } = await freshVisit(browser, address, noteChoices);
  await chooseSession(workbench, mine);
  const open = await sinceChosen(page, () =>
    workbench.articles
      .getByText(/Measured article/u)
      .first()
      .waitFor(),
  );
  await chooseSession(workbench, theirs);
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
  await end();
  return { open, compare, merge, undo, again, heap };
};

/**
 * Opening one session file and merging another, as a person sees it: from the moment the page has the file to what
 * shows.
 */
export const measureMerging = async (
  browser: Browser,
  address: string,
  template: string,
  counts: readonly number[] = COUNTS,
  times = MERGE_RUNS,
): Promise<Group> => {
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
  return {
    title: 'Open and merge session files',
    sizes: counts.map((count) => `${count.toLocaleString('en')} each`),
    rows: ROWS.map(([label, figure]) => ({ label, values: results.map((result) => result[figure]) })),
  };
};
