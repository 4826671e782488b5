import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { runs } from '../support/runs.ts';
import { freshProfile } from './support/fresh-profile.ts';
import { liveIn, tagOne } from './support/robot.ts';
import { expect, test } from './support/test.ts';
import { readDownload, rowCountIn, workbenchOn, type Workbench } from './support/workbench.ts';

const CLEARINGS = runs(1);
const MOST_TABS = 4;
const DEXIE = new URL('../../node_modules/dexie/dist/dexie.js', import.meta.url);

/** What a person does in the browser's settings: everything that this origin has stored is removed, under open pages. */
const clearSiteData = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
};

const told = ({ page }: Workbench) =>
  page.getByRole('status').filter({ hasText: 'Not saved: site data was cleared' });

const openTabs = async (context: BrowserContext, count: number): Promise<readonly Workbench[]> => {
  const tabs: Workbench[] = [];
  for (let index = 0; index < count; index += 1) {
    const tab = workbenchOn(await context.newPage());
    await tab.open();
    tabs.push(tab);
  }
  return tabs;
};

test(`site data cleared under open tabs, ${CLEARINGS} times: each says so at its next write, and exports what it shows`, async ({
  browser,
  baseURL,
  seeded: { seed, random },
}) => {
  test.setTimeout(60_000 + CLEARINGS * 120_000);
  for (let round = 0; round < CLEARINGS; round += 1) {
    const what = `round ${round}, seed ${seed}`;
    const { context, watch } = await freshProfile(browser, baseURL);
    const [first, ...others] = await openTabs(context, 1 + ((round + 1) % MOST_TABS));
    if (first === undefined) throw new Error('no tab');
    const made = 1 + Math.floor(random() * 3);
    for (let count = 1; count <= made; count += 1) await tagOne(first, count);
    for (const tab of others) await tab.expectCount(made);
    await expect(first.saved).toBeVisible();
    await wait(random() * 500);
    // Once a write is under way when everything goes, once nothing is.
    await first.text.focus();
    if (random() < 0.5) for (const key of ['s', '1']) await first.page.keyboard.press(key);
    await clearSiteData(first.page);

    for (const tab of [first, ...others]) {
      await tab.page.bringToFront();
      await tab.text.focus();
      for (const key of ['Control+Home', 's', '2']) await tab.page.keyboard.press(key);
      await expect(told(tab), what).toBeVisible();
      await expect(tab.page.getByRole('button', { name: 'Save a copy' }), what).toBeVisible();
      const shown = await tab.annotations.evaluate(rowCountIn);
      expect(shown, what).toBeGreaterThanOrEqual(made);
      const waiting = tab.page.waitForEvent('download');
      await tab.page.getByRole('button', { name: 'Save a copy' }).click();
      expect(liveIn((await readDownload(await waiting)).content), what).toHaveLength(shown);
      // It stays so, whatever is tried next.
      for (const key of ['Control+z', 's', '3']) await tab.page.keyboard.press(key);
      await expect(told(tab), what).toBeVisible();
    }
    // Nobody has made the database anew behind the person's back.
    expect(await first.page.evaluate(sessionDatabases), what).toEqual([]);
    expect(watch.problems).toEqual([]);
    await context.close();
  }
});

/** Runs in the page. */
const sessionDatabases = async (): Promise<readonly string[]> =>
  (await indexedDB.databases())
    .map(({ name = '' }) => name)
    .filter((name) => name.startsWith('parallax-session-'));

interface PlainDexie {
  readonly Dexie: new (name: string) => {
    version(number: number): { stores(stores: Record<string, string>): void };
    table(name: string): { put(row: unknown): Promise<unknown>; count(): Promise<number> };
  };
}

test('the control of that: Dexie without our guards says nothing, and writes into an empty database', async ({
  page,
}) => {
  await page.goto('./rescue.html');
  await page.evaluate(await readFile(DEXIE, 'utf8'));
  await page.evaluate(async () => {
    const db = new (globalThis as unknown as PlainDexie).Dexie('unguarded');
    db.version(1).stores({ rows: 'id' });
    await db.table('rows').put({ id: 1 });
    Object.assign(globalThis, { unguarded: db });
  });
  await clearSiteData(page);
  const left = await page.evaluate(async () => {
    const { unguarded } = globalThis as unknown as { unguarded: InstanceType<PlainDexie['Dexie']> };
    await unguarded.table('rows').put({ id: 2 });
    return unguarded.table('rows').count();
  });
  expect(left).toBe(1);
});
