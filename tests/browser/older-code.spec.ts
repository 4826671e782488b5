import type { Page } from '@playwright/test';
import { isControl } from '../support/control.ts';
import { DIST, movableServer, newerBuild } from './support/two-builds.ts';
import { expect, test } from './support/test.ts';
import { watchContext } from './support/watch.ts';
import { workbenchOn } from './support/workbench.ts';

let newer = '';
test.beforeAll(async () => {
  test.setTimeout(240_000);
  newer = await newerBuild();
});

/** Everything in the sessions' databases, read by a page that is no workbench. */
const storedIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('not read')));
      });
    const found: unknown[] = [];
    for (const { name = '', version } of await indexedDB.databases()) {
      if (!name.startsWith('parallax-session-')) continue;
      const database = await settle(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      const transaction = database.transaction(stores);
      const rows = stores.map(async (store) => [
        store,
        await settle(transaction.objectStore(store).getAll()),
      ]);
      found.push([name, version, await Promise.all(rows)]);
      database.close();
    }
    return JSON.stringify(found);
  });

/**
 * The control of promise D11, run in the fresh page of the old version: the browser says that the databases are of the
 * version this code knows, so that no guard of ours sees anything; Dexie itself then opens them and writes.
 *
 * @param known the native version before the update
 */
const hideNewerVersion = (known: number): void => {
  const databases = indexedDB.databases.bind(indexedDB);
  IDBFactory.prototype.databases = async () =>
    (await databases()).map((one) => ({ ...one, version: Math.min(one.version ?? 0, known) }));
  const version = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'version');
  Object.defineProperty(IDBDatabase.prototype, 'version', {
    configurable: true,
    get(this: IDBDatabase) {
      return Math.min(version?.get?.call(this) as number, known);
    },
  });
};

/** Presses the button; what is looked at next is the new page, and not the one that is about to go. */
const byReload = async (page: Page): Promise<void> => {
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload' }).first().click();
  await loaded;
};

/**
 * The host has no more code for files on disk, nor for all else that comes behind the first article, but for the first parts
 * that are asked for.
 *
 * @returns how many were asked for
 */
const lateParts = async (page: Page, left: number): Promise<() => number> => {
  let asked = 0;
  await page.unrouteAll();
  await page.route(/\/assets\/(?:soon|disk)-[^/]*\.js$/u, (route) => {
    asked += 1;
    return asked > left ? route.abort() : route.continue();
  });
  return () => asked;
};

/** Runs in the page. */
const sessionVersion = async (): Promise<number> =>
  (await indexedDB.databases()).find(({ name = '' }) => name.startsWith('parallax-session-'))?.version ?? 0;

test('code of an older version never touches what a newer one has stored, in open tabs and in fresh ones', async ({
  browser,
}) => {
  const server = await movableServer(DIST);
  // Without kept builds: each tab is of the version that its host has at the moment.
  const context = await browser.newContext({
    baseURL: server.address,
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  const watch = await watchContext(context, server.address);
  const old = workbenchOn(await context.newPage());
  await old.open();
  await old.text.focus();
  for (const key of ['Control+Home', 's', '1']) await old.page.keyboard.press(key);
  await old.expectCount(1);
  await expect(old.saved).toBeVisible();
  const known = await old.page.evaluate(sessionVersion);

  await server.show(newer);
  const fresh = workbenchOn(await context.newPage());
  // What it fetches in a quiet moment may come so late that its host has it no more: the last part of that only …
  const asked = await lateParts(fresh.page, 1);
  await fresh.open();
  await expect.poll(asked).toBeGreaterThan(1);
  // … or all of it.
  await lateParts(fresh.page, 0);
  await fresh.open();
  await expect(fresh.page.getByText('A part of Parallax could not be fetched')).toBeVisible();
  await fresh.page.unrouteAll();
  await fresh.page.reload();
  await fresh.expectCount(1);
  await expect(fresh.page.getByRole('button', { name: 'More', exact: true })).toBeVisible();
  const looking = await context.newPage();
  await looking.goto('./rescue.html');
  await expect(looking.getByRole('status').first()).toContainText('found.');
  const stored = await storedIn(looking);
  expect(stored).toContain('onlyInNewer');

  // The tab that was open says so, and whatever is tried in it is refused.
  await expect(old.page.getByText(/^Parallax was updated in another tab/u)).toBeVisible();
  await old.text.focus();
  for (const key of ['s', '2', 'Control+z', 'Control+y']) await old.page.keyboard.press(key);
  const note = old.page.getByRole('textbox', { name: 'Note' });
  await note.fill('Typed too late');
  await note.blur();
  // Refused like the keys, and kept as a draft.
  await expect.poll(() => old.page.evaluate(() => JSON.stringify(localStorage))).toContain('Typed too late');
  await old.expectCount(1);

  // A fresh one of the old version, as where a host takes an update back.
  await server.show(DIST);
  const older = await context.newPage();
  if (isControl('D11')) {
    await older.addInitScript(hideNewerVersion, known);
    const unguarded = workbenchOn(older);
    await unguarded.open();
    await unguarded.text.focus();
    for (const key of ['Control+Home', 's', 's', '2']) await older.keyboard.press(key);
    await unguarded.expectCount(2);
    expect(await storedIn(looking), 'the control writes nothing: the test is blind').not.toBe(stored);
    await context.close();
    await server.stop();
    return;
  }
  await older.goto('./');
  await expect(older.getByRole('heading', { name: 'A newer Parallax was here' })).toBeVisible();
  await byReload(older);
  await expect(older.getByRole('heading', { name: 'A newer Parallax was here' })).toBeVisible();
  expect(await storedIn(looking)).toBe(stored);

  // What was typed too late is not lost: the newer version stores it.
  await server.show(newer);
  await byReload(old.page);
  await expect(old.text).toBeVisible();
  await old.expectCount(1);
  await expect.poll(() => storedIn(looking)).toContain('Typed too late');
  // The old tab may be fetching ahead what its host has no more.
  expect(watch.problems.filter((problem) => !problem.includes('Failed to load resource'))).toEqual([]);
  await context.close();
  await server.stop();
});
