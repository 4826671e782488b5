import type { Browser } from '@playwright/test';
import type { Workbench } from '../browser/support/workbench.ts';
import { bigSession } from './big-session.ts';
import { freshVisit } from './fresh-visit.ts';
import { installProbe } from './in-page.ts';
import { chooseSession } from './merging.ts';
import { median, type Group } from './report.ts';
import { escape, inText, key, MOVES, press, settled } from './room-moves.ts';
import { withSpeakers } from './speakers.ts';
import { installStands, stoodAfter, type Stood } from './stands.ts';

const COUNTS = [10, 100, 500] as const;
export const ROOM_RUNS = 3;

type Times = Map<string, Stood[]>;

/** What is compared in the background would take a core from what is measured. */
async function untilCompared(on: Workbench): Promise<void> {
  await inText(on);
  await key('v')(on);
  await press('All articles')(on);
  await on.page
    .getByRole('dialog')
    .getByText(/^Comparing/u)
    .waitFor({ state: 'detached' });
  await escape(on);
  await inText(on);
  await key('v')(on);
}

/** One session: each move so many times, and the longest stretch without an answer until all is opened and compared. */
async function measureSession(browser: Browser, address: string, content: string) {
  const { page, workbench, end } = await freshVisit(browser, address, installProbe, installStands);
  await chooseSession(workbench, content);
  await workbench.articles
    .getByText(/Report 0 of/u)
    .first()
    .waitFor();
  await settled(page);
  await untilCompared(workbench);
  const opening = await page.evaluate(() => globalThis.stands.longest);
  const times: Times = new Map();
  for (let run = 0; run <= ROOM_RUNS; run += 1) {
    for (const { label, before, act, come, after } of MOVES) {
      await before?.(workbench);
      await settled(page);
      const stood = await stoodAfter(
        page,
        () => act(workbench),
        async () => come?.(workbench),
      );
      // The first time fetches code.
      if (run > 0) times.set(label, [...(times.get(label) ?? []), stood]);
      await after?.(workbench);
      await settled(page);
    }
  }
  await end();
  return { opening, times };
}

/** Where a person goes all day, in a session of many articles of about 5 kB with 100 annotations each, and names in them. */
export async function measureRooms(
  browser: Browser,
  address: string,
  template: string,
  counts: readonly number[] = COUNTS,
): Promise<Group> {
  const results: Awaited<ReturnType<typeof measureSession>>[] = [];
  for (const count of counts)
    results.push(await measureSession(browser, address, withSpeakers(bigSession(template, count))));
  const rowsOf = (label: string, of: keyof Stood) =>
    results.map(({ times }) => median((times.get(label) ?? []).map((stood) => stood[of])));
  return {
    title: 'All day, in a session of many articles',
    sizes: counts.map((count) => `${count} / ${(count * 100).toLocaleString('en')}`),
    rows: [
      {
        label: 'open and compare all: longest without an answer, ms',
        values: results.map(({ opening }) => opening),
      },
      ...MOVES.flatMap(({ label }) => [
        { label: `${label}, ms`, values: rowsOf(label, 'time') },
        { label: '– longest without an answer, ms', values: rowsOf(label, 'longest') },
      ]),
    ],
  };
}
