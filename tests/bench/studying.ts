import type { Browser, Page } from '@playwright/test';
import { firstArticleTime } from '../browser/support/first-load.ts';
import { bigSession } from './big-session.ts';
import { freshVisit } from './fresh-visit.ts';
import { heapMegabytes, installProbe, openTime } from './in-page.ts';
import { timeOf } from './key-rows.ts';
import { chooseSession, noteChoices, since, sinceChosen } from './merging.ts';
import { median, type Group } from './report.ts';

const COUNTS = [10, 100, 500] as const;
export const STUDY_RUNS = 5;

/** What is fetched when it is first used has come, and no answer is waited for. */
const settled = (page: Page): Promise<unknown> => page.evaluate(() => globalThis.probe.settled(300));

/** One session; times in milliseconds. */
async function measureSession(browser: Browser, address: string, content: string) {
  const { page, workbench, end } = await freshVisit(browser, address, noteChoices, installProbe);
  await chooseSession(workbench, content);
  const open = await sinceChosen(page, () =>
    workbench.articles
      .getByText(/Report 0 of/u)
      .first()
      .waitFor(),
  );
  await settled(page);

  const times = {
    switch: [] as number[],
    tag: [] as number[],
    undo: [] as number[],
    library: [] as number[],
    find: [] as number[],
    exported: [] as number[],
    start: [] as number[],
  };
  const timed = async (list: number[], key: string): Promise<void> => {
    await workbench.text.focus();
    list.push(await timeOf(page, key));
    await settled(page);
  };
  for (let run = 0; run <= STUDY_RUNS; run += 1) {
    times.switch.push(await openTime(page, run % 2 === 0 ? 'C' : 'B'));
    await settled(page);
    await workbench.text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('s');
    await settled(page);
    await timed(times.tag, '2');
    await timed(times.undo, 'ControlOrMeta+z');
    await timed(times.library, 'Shift+L');
    await page.keyboard.press('Escape');
    await settled(page);
    await timed(times.find, 'ControlOrMeta+Shift+F');
    await page.keyboard.press('Escape');
    await settled(page);
    times.exported.push(await since(() => workbench.exportFile('Session')));
    await settled(page);
  }
  const heap = await heapMegabytes(page);
  for (let run = 0; run <= STUDY_RUNS; run += 1) {
    await page.reload();
    times.start.push(await firstArticleTime(page));
  }
  await end();
  // The first time fetches code.
  const middle = (list: readonly number[]): number => median(list.slice(1));
  return {
    open,
    start: middle(times.start),
    switched: middle(times.switch),
    tag: middle(times.tag),
    undo: middle(times.undo),
    library: middle(times.library),
    find: middle(times.find),
    exported: middle(times.exported),
    heap,
  };
}

const ROWS = [
  ['open its file, until the first article shows, ms', 'open'],
  ['start-up to first article, ms', 'start'],
  ['go to another article, ms', 'switched'],
  ['tag: key to paint, ms', 'tag'],
  ['undo: key to paint, ms', 'undo'],
  ['library (Shift+L): key to paint, ms', 'library'],
  ['find room: key to paint, ms', 'find'],
  ['export the session, until the file is there, ms', 'exported'],
  ['heap, MB', 'heap'],
] as const;

/** Work in a session of many articles of about 5 kB, each with 100 annotations. */
export const measureStudying = async (
  browser: Browser,
  address: string,
  template: string,
  counts: readonly number[] = COUNTS,
): Promise<Group> => {
  const results: Awaited<ReturnType<typeof measureSession>>[] = [];
  for (const count of counts)
    results.push(await measureSession(browser, address, bigSession(template, count)));
  return {
    title: 'Work in a session of many articles',
    sizes: counts.map((count) => `${count} / ${(count * 100).toLocaleString('en')}`),
    rows: ROWS.map(([label, figure]) => ({ label, values: results.map((result) => result[figure]) })),
  };
};
