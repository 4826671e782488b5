import type { Browser, Page } from '@playwright/test';
import { firstArticleTime, markFirstArticle } from '../browser/support/first-load.ts';
import { watchContext } from '../browser/support/watch.ts';
import { workbenchOn } from '../browser/support/workbench.ts';
import { heapMegabytes, installProbe, openTime, paintAllTime, scrollTimes } from './in-page.ts';
import { measureMotions, MOTION_ROWS, type Motions } from './key-rows.ts';
import { median, quantile, type Group } from './report.ts';
import { sizedSession, type Size } from './sized-session.ts';

const SIZES: readonly Size[] = [
  { name: '2 kB / 30', characters: 2_000, annotations: 30 },
  { name: '50 kB / 500', characters: 50_000, annotations: 500 },
  { name: '1 MB / 10,000', characters: 1_000_000, annotations: 10_000 },
];
export const RUNS = 7;
export const KEY_RUNS = 15;

/** What one size came to; each value is a median. Times in milliseconds. */
interface Figures extends Motions {
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
  const motions = await measureMotions(page);
  const frames = await scrollTimes(page);
  const heap = await heapMegabytes(page);
  const startUps = await repeat(RUNS, async () => {
    await page.reload();
    return firstArticleTime(page);
  });
  if (watch.problems.length > 0) throw new Error(watch.problems.join('\n'));
  await context.close();
  return {
    ...motions,
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
  ...MOTION_ROWS,
  ['scroll: frame, ms', 'scroll'],
  ['scroll: 95th percentile frame, ms', 'scrollSlow'],
  ['heap, MB', 'heap'],
];

/**
 * One article at three sizes: opening it, painting it, tagging in it and moving about in it.
 */
export const measureSizes = async (browser: Browser, address: string, template: string): Promise<Group> => {
  const results: Figures[] = [];
  for (const size of SIZES) results.push(await measureSize(browser, address, template, size));
  return {
    title: 'Work in one article',
    sizes: SIZES.map(({ name }) => name),
    rows: ROWS.map(([label, figure]) => ({ label, values: results.map((result) => result[figure]) })),
  };
};
