import type { Browser } from '@playwright/test';
import { firstArticleTime, markFirstArticle } from '../browser/support/first-load.ts';
import { diskFolder, oneFileOn, onePage } from '../browser/support/one-file.ts';
import { newPageFacts } from '../../src/domain/page-facts.ts';
import type { Instant } from '../../src/domain/ids.ts';
import { writeWebPage } from '../../src/exchange/web-page/write-web-page.ts';
import { createHasher } from '../../src/platform/hash.ts';
import { heapMegabytes } from './in-page.ts';
import { median, type Group } from './report.ts';
import { sizedSession, type Size } from './sized-session.ts';

const SIZES: readonly Size[] = [
  { name: 'as it comes', characters: 0, annotations: 0 },
  { name: '1 MB / 10,000', characters: 1_000_000, annotations: 10_000 },
  { name: '1 MB / 60,000', characters: 1_000_000, annotations: 60_000 },
];
export const ONE_FILE_RUNS = 3;
const PROGRAM = '\n<script id="page-script"';

/** The page with a session of this size, as a copy that was shared. */
async function pageOf(template: string, size: Size): Promise<string> {
  const page = onePage();
  if (size.annotations === 0) return page;
  const at = page.indexOf(PROGRAM);
  const facts = newPageFacts((bytes) => crypto.getRandomValues(bytes), {
    savedAt: '2025-03-22T00:00:00.000Z' as Instant,
    savedSeq: 0,
    title: 'Measured',
  });
  const shell = { before: page.slice(0, at), after: page.slice(at) };
  const session = new Blob([sizedSession(template, size)]);
  return (await writeWebPage(shell, session, facts, createHasher().sha256)).text();
}

/** From the visit until the first article is painted, and until a key has selected a sentence in it. */
async function visit(browser: Browser, address: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await markFirstArticle(page);
  const parallax = oneFileOn(page);
  await page.goto(address, { timeout: 120_000 });
  await parallax.text.waitFor({ timeout: 120_000 });
  const painted = await firstArticleTime(page);
  await parallax.text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  const interactive = await page.evaluate(() => {
    if (String(getSelection()) === '') throw new Error('Nothing was selected');
    return performance.now();
  });
  const heap = await heapMegabytes(page);
  await context.close();
  return { painted, interactive, heap };
}

export async function measureOneFile(browser: Browser, template: string): Promise<Group> {
  const disk = diskFolder();
  const columns: (Awaited<ReturnType<typeof visit>> & { readonly size: number })[] = [];
  for (const size of SIZES) {
    const page = await pageOf(template, size);
    const address = disk.write(`${size.annotations}.html`, page);
    const visits: Awaited<ReturnType<typeof visit>>[] = [];
    for (let run = 0; run < ONE_FILE_RUNS; run += 1) visits.push(await visit(browser, address));
    const middle = (figure: keyof (typeof visits)[number]) => median(visits.map((one) => one[figure]));
    columns.push({
      size: page.length / 1_000_000,
      painted: middle('painted'),
      interactive: middle('interactive'),
      heap: middle('heap'),
    });
  }
  return {
    title: 'Open the workbench in one file',
    sizes: SIZES.map(({ name }) => name),
    rows: [
      { label: 'file, MB', values: columns.map((one) => one.size) },
      { label: 'until the first article is painted, ms', values: columns.map((one) => one.painted) },
      { label: 'until a key has selected a sentence, ms', values: columns.map((one) => one.interactive) },
      { label: 'heap, MB', values: columns.map((one) => one.heap) },
    ],
  };
}
