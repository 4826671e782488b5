import type { Browser, Page } from '@playwright/test';
import { dropFiles, type DroppedFile } from '../browser/support/drop.ts';
import { firstArticleTime } from '../browser/support/first-load.ts';
import { emptyPage, workerScript } from './aligning.ts';
import { freshVisit } from './fresh-visit.ts';
import { heapMegabytes } from './in-page.ts';
import { copiesAmong, outsideFiles } from './outside-files.ts';
import { median, type Group } from './report.ts';

const COUNTS = [10, 100, 1_000] as const;
export const IMPORT_RUNS = 3;

/** One import; times in milliseconds. */
interface Figures {
  /** From the drop until the preview lists everything and may be agreed to. */
  readonly read: number;
  /** From the drop until the near-duplicates are found too. */
  readonly compared: number;
  /** From the press on Add until all is on disk and the first new article shows. */
  readonly add: number;
  /** The drop to the near-duplicates, and the press to the end; the person's own time between is left out. */
  readonly all: number;
  readonly again: number;
  readonly heap: number;
  readonly peer: number;
}

const ROWS: readonly (readonly [label: string, figure: keyof Figures])[] = [
  ['read, until the preview lists all, ms', 'read'],
  ['… and near-duplicates are found, ms', 'compared'],
  ['add to the database, until the first shows, ms', 'add'],
  ['all of it, ms', 'all'],
  ['start-up to first article afterwards, ms', 'again'],
  ['heap, MB', 'heap'],
];

interface Landing {
  dropped: number;
  read: number;
  compared: number;
  pressed: number;
  landed: number;
}

declare global {
  var landing: Landing;
}

/** Notes, frame by frame, how far an import is as a person sees it. Call before the page opens. */
const noteLanding = (page: Page) =>
  page.addInitScript(() => {
    const landing: Landing = { dropped: 0, read: 0, compared: 0, pressed: 0, landed: 0 };
    globalThis.landing = landing;
    const addButton = () =>
      [...document.querySelectorAll('button[type="submit"]')].find((each) =>
        /^Add(?:ing| \S+ articles)/u.test(each.textContent ?? ''),
      );
    const look = () => {
      const button = addButton();
      const now = performance.now();
      if (button) {
        if (landing.read === 0 && button.getAttribute('aria-disabled') !== 'true') landing.read = now;
        const words = button.parentElement?.textContent ?? '';
        if (landing.read > 0 && landing.compared === 0 && !words.includes('near-duplicates'))
          landing.compared = now;
      } else if (landing.pressed > 0) {
        landing.landed = now;
        return;
      }
      requestAnimationFrame(look);
    };
    addEventListener(
      'drop',
      () => {
        landing.dropped = performance.now();
        look();
      },
      true,
    );
    addEventListener('submit', () => (landing.pressed = performance.now()), true);
  });

const measureOnce = async (
  browser: Browser,
  address: string,
  files: readonly DroppedFile[],
): Promise<Omit<Figures, 'peer'>> => {
  const { page, end } = await freshVisit(browser, address, noteLanding);
  await dropFiles(page, files);
  await page.waitForFunction(() => globalThis.landing.compared > 0);
  const taken = (files.length - copiesAmong(files.length)).toLocaleString('en');
  await page.getByRole('button', { name: `Add ${taken} articles`, exact: true }).click();
  await page.waitForFunction(() => globalThis.landing.landed > 0);
  const { dropped, read, compared, pressed, landed } = await page.evaluate(() => globalThis.landing);
  // The report comes by itself only where a file was skipped.
  const report = page.getByRole('dialog', { name: 'Import report' });
  if (copiesAmong(files.length) > 0) await report.getByText(`${taken} articles added`).first().waitFor();
  const heap = await heapMegabytes(page);
  await page.reload();
  const again = await firstArticleTime(page);
  await end();
  return {
    read: read - dropped,
    compared: compared - dropped,
    add: landed - pressed,
    all: compared - dropped + (landed - pressed),
    again,
    heap,
  };
};

/**
 * Dropping a folder of articles on the workbench and adding them, as a person sees it, in the page and its workers.
 */
export const measureImporting = async (
  browser: Browser,
  address: string,
  counts: readonly number[] = COUNTS,
  times = IMPORT_RUNS,
): Promise<Group> => {
  const bare = await emptyPage(browser);
  await bare.addScriptTag({ content: await workerScript('tests/bench/bare-reader.ts'), type: 'module' });
  const results: Figures[] = [];
  for (const count of counts) {
    const files = outsideFiles(count);
    const contents = files.map(({ name, content }) => ({ name, content: String(content) }));
    const runs: Figures[] = [];
    for (let run = 0; run < times; run += 1) {
      const peer = await bare.evaluate((list) => globalThis.readBare(list), contents);
      runs.push({ ...(await measureOnce(browser, address, files)), peer });
    }
    const middle = (figure: keyof Figures) => median(runs.map((one) => one[figure]));
    results.push({
      read: middle('read'),
      compared: middle('compared'),
      add: middle('add'),
      all: middle('all'),
      again: middle('again'),
      heap: middle('heap'),
      peer: middle('peer'),
    });
  }
  await bare.close();
  return {
    title: 'Bring in articles of about 5 kB',
    sizes: counts.map((count) => count.toLocaleString('en')),
    rows: ROWS.map(([label, figure]) => ({
      label,
      values: results.map((result) => result[figure]),
      ...(figure === 'all' && { peer: results.map(({ peer }) => peer) }),
    })),
  };
};
