import { chromium, type Browser, type Page } from '@playwright/test';
import { cpus } from 'node:os';
import { launchOptions } from '../browser/support/chromium.ts';
import { firstArticleTime, markFirstArticle, measureFirstLoad } from '../browser/support/first-load.ts';
import { serveBuild } from '../browser/support/serve-build.ts';
import { watchContext } from '../browser/support/watch.ts';
import { workbenchOn } from '../browser/support/workbench.ts';
import { ALIGN_RUNS, measureAligning } from './aligning.ts';
import { heapMegabytes, installProbe, openTime, paintAllTime, scrollTimes } from './in-page.ts';
import { markdownTable, median, quantile, round } from './report.ts';
import { MERGE_RUNS, measureMerging } from './merging.ts';
import { sizedSession, type Size } from './sized-session.ts';

const SIZES: readonly Size[] = [
  { name: '2 kB / 30', characters: 2_000, annotations: 30 },
  { name: '50 kB / 500', characters: 50_000, annotations: 500 },
  { name: '1 MB / 10,000', characters: 1_000_000, annotations: 10_000 },
];
const RUNS = 7;
const KEY_RUNS = 15;

/** What one size came to; each value is a median. Times in milliseconds. */
interface Figures {
  readonly startUp: number;
  readonly open: number;
  readonly all: number;
  readonly tag: number;
  readonly undo: number;
  readonly scroll: number;
  readonly scrollSlow: number;
  readonly heap: number;
}

const repeat = async <Value>(times: number, work: () => Promise<Value>): Promise<readonly Value[]> => {
  const values: Value[] = [];
  for (let run = 0; run < times; run += 1) values.push(await work());
  return values;
};

/** A session exported by the workbench itself, with one annotation: the mould of the measured ones. */
export const makeTemplate = async (browser: Browser, address: string): Promise<string> => {
  const context = await browser.newContext({ baseURL: address });
  const workbench = workbenchOn(await context.newPage());
  await workbench.open();
  await workbench.text.focus();
  await workbench.page.keyboard.press('Control+Home');
  await workbench.page.keyboard.press('s');
  await workbench.page.keyboard.press('2');
  await workbench.expectCount(1);
  const { content } = await workbench.exportFile('Session');
  await context.close();
  return content;
};

const measureKey = async (page: Page, key: string): Promise<number> => {
  await page.evaluate(() => globalThis.probe.awaitKey());
  await page.keyboard.press(key);
  const time = await page.evaluate(() => globalThis.probe.keyToPaint);
  await page.waitForTimeout(80);
  return time;
};

const measureSize = async (
  browser: Browser,
  address: string,
  template: string,
  size: Size,
): Promise<Figures> => {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } });
  const watch = await watchContext(context, address);
  const page = await context.newPage();
  await installProbe(page);
  await markFirstArticle(page);
  const workbench = workbenchOn(page);
  await workbench.open();
  const chooser = page.waitForEvent('filechooser');
  await workbench.button('Open session').click();
  await (
    await chooser
  ).setFiles({
    name: 'measured.parallax.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sizedSession(template, size)),
  });
  await workbench.articles
    .getByText(/Measured article/u)
    .first()
    .waitFor({ timeout: 120_000 });

  const openAfresh = async () => {
    await workbench.openArticle('A');
    await page.evaluate(() => globalThis.probe.settled(300));
    return openTime(page, 'Z');
  };
  const opened = await repeat(RUNS, async () => ({
    open: await openAfresh(),
    all: await paintAllTime(page),
  }));

  await openAfresh();
  await workbench.text.focus();
  await page.keyboard.press('Control+Home');
  const keys = await repeat(KEY_RUNS, async () => {
    await page.keyboard.press('s');
    await page.waitForTimeout(150);
    const tag = await measureKey(page, '2');
    return { tag, undo: await measureKey(page, 'ControlOrMeta+Z') };
  });
  const frames = await scrollTimes(page);
  const heap = await heapMegabytes(page);
  const startUps = await repeat(RUNS, async () => {
    await page.reload();
    return firstArticleTime(page);
  });
  if (watch.problems.length > 0) throw new Error(watch.problems.join('\n'));
  await context.close();
  return {
    startUp: median(startUps),
    open: median(opened.map(({ open }) => open)),
    all: median(opened.map(({ all }) => all)),
    tag: median(keys.map(({ tag }) => tag)),
    undo: median(keys.map(({ undo }) => undo)),
    scroll: median(frames),
    scrollSlow: quantile(frames, 0.95),
    heap,
  };
};

const ROWS: readonly (readonly [label: string, figure: keyof Figures])[] = [
  ['start-up to first article, ms', 'startUp'],
  ['open the article, ms', 'open'],
  ['paint all annotations, ms', 'all'],
  ['tag: key to paint, ms', 'tag'],
  ['undo: key to paint, ms', 'undo'],
  ['scroll: frame, ms', 'scroll'],
  ['scroll: 95th percentile frame, ms', 'scrollSlow'],
  ['heap, MB', 'heap'],
];

/** Measures all sizes in one browser and prints a Markdown table. Read the ratios; times depend on the machine. */
export const bench = async (): Promise<void> => {
  const server = await serveBuild();
  const browser = await chromium.launch(launchOptions());
  try {
    const firstContext = await browser.newContext();
    const firstLoad = await measureFirstLoad(firstContext, `${server.address}/`);
    await firstContext.close();
    const template = await makeTemplate(browser, server.address);
    const results: Figures[] = [];
    for (const size of SIZES) results.push(await measureSize(browser, server.address, template, size));
    const merging = await measureMerging(browser, server.address, template);
    const aligning = await measureAligning(browser);

    const [smallest] = results;
    const largest = results.at(-1);
    if (smallest === undefined || largest === undefined) return;
    const table = markdownTable(
      ['characters / annotations', ...SIZES.map(({ name }) => name), 'largest : smallest'],
      ROWS.map(([label, figure]) => [
        label,
        ...results.map((result) => round(result[figure])),
        `${(largest[figure] / smallest[figure]).toFixed(2)} ×`,
      ]),
    );
    console.log(`
${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}.
Production build; medians in one run: ${RUNS} visits and openings, ${KEY_RUNS} key presses, 60 frames.

${table}

Two session files of one article of 1 MB, each with so many annotations of its own; medians of ${MERGE_RUNS}, the largest once.

${merging}

Articles compared in the worker; medians of ${ALIGN_RUNS}, of 200 articles fewer.

${aligning}

Compressed script before the first article: ${(firstLoad.scripts / 1000).toFixed(0)} kB of at most 350 kB; everything else of the first load: ${(firstLoad.rest / 1000).toFixed(0)} kB.
${firstLoad.files.map(([name, bytes]) => `- ${name}: ${(bytes / 1000).toFixed(1)} kB`).join('\n')}`);
  } finally {
    await browser.close();
    await server.close();
  }
};
