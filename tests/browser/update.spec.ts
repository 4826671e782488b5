import type { BrowserContext, Page } from '@playwright/test';
import { patience, runs } from '../support/runs.ts';
import { missingParts } from './support/late-parts.ts';
import { DIST, movableServer, newerBuild, type MovableServer } from './support/two-builds.ts';
import { expect, test } from './support/test.ts';
import { watchContext } from './support/watch.ts';
import { workbenchOn, type Workbench } from './support/workbench.ts';

const entryOf = (page: Page) =>
  page.locator('script[type="module"][src]').first().getAttribute('src', { timeout: 20_000 });

/** Set on a page that must not be reloaded. */
const markPage = (page: Page) => page.evaluate(() => Object.assign(globalThis, { isTheSame: true }));
const isTheSame = (page: Page) => page.evaluate(() => 'isTheSame' in globalThis);

const openTab = async (context: BrowserContext): Promise<Workbench> => {
  const tab = workbenchOn(await context.newPage());
  await tab.open();
  return tab;
};

const notice = ({ page }: Workbench) => page.getByText('A new version is ready.').first();

let newer = '';
test.beforeAll(async () => {
  test.setTimeout(240_000);
  newer = await newerBuild();
});

/** One update, old to new: four tabs, each with words that are not stored yet, and parts that are asked for late. */
const updateOnce = async (context: BrowserContext, server: MovableServer) => {
  const asking = await openTab(context);
  await asking.page.evaluate(() => navigator.serviceWorker.ready);
  await asking.text.focus();
  for (const key of ['Control+Home', 's', '1']) await asking.page.keyboard.press(key);
  await asking.expectCount(1);
  const [noting, commenting, pasting] = [
    await openTab(context),
    await openTab(context),
    await openTab(context),
  ];
  const tabs = [asking, noting, commenting, pasting];
  const old = await entryOf(asking.page);

  for (const tab of [noting, commenting]) {
    await tab.expectCount(1);
    await tab.text.focus();
    for (const key of ['Control+Home', 'j']) await tab.page.keyboard.press(key);
  }
  const note = noting.page.getByRole('textbox', { name: 'Note' });
  const comment = commenting.page.getByRole('region', { name: 'Comments' }).getByRole('textbox');
  const pasted = pasting.page.getByRole('dialog').getByRole('textbox').first();
  await commenting.page.keyboard.press('Shift+E');
  await comment.pressSequentially('Half a question');
  await pasting.page.getByRole('button', { name: 'Add articles' }).click();
  await pasted.fill('A text of its own that nobody has looked at yet.');
  for (const { page } of tabs) await markPage(page);

  await asking.page.getByRole('button', { name: 'More', exact: true }).click();
  await asking.page.getByRole('menuitem', { name: 'Install and updates' }).click();
  const dialog = asking.page.getByRole('dialog', { name: 'Parallax on this computer' });
  const look = dialog.getByRole('button', { name: 'Look for a new version' });
  await expect(look).toBeVisible();
  // Asked at once: the browser also looks by itself some time behind a visit, and then there is nothing to look for.
  await server.show(newer);
  await look.click();
  // Typed while the new version is being fetched.
  await note.fill('Half a thought');
  await expect(dialog.getByRole('status')).toHaveText(/There is a new version|A new version is ready/u);
  for (const tab of tabs) await expect(notice(tab)).toBeVisible({ timeout: 60_000 });

  // Agreed to in one tab: that one comes back as the new version, and no other one moves.
  await dialog.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => entryOf(asking.page).catch(() => old), { timeout: 60_000 }).not.toBe(old);
  await expect(asking.text).toBeVisible();
  await asking.expectCount(1);

  await server.stop();
  for (const tab of [noting, commenting, pasting]) {
    expect(await isTheSame(tab.page)).toBe(true);
    expect(await missingParts(tab.page)).toEqual([]);
  }
  await expect(note).toHaveValue('Half a thought');
  await expect(comment).toHaveValue('Half a question');
  await expect(pasted).toHaveValue(/A text of its own/u);
  // A part that this tab has never asked for.
  await commenting.page.keyboard.press('ControlOrMeta+k');
  await expect(commenting.page.getByPlaceholder(/^Find a command/u)).toBeVisible();
  await commenting.page.keyboard.press('Escape');

  // Each when its person agrees, without a network, and the words are there.
  for (const tab of [noting, commenting]) {
    await expect(tab.page.getByText(/^Parallax was updated in another tab/u)).toBeVisible();
    await tab.page.getByRole('button', { name: 'Reload' }).click();
    await expect.poll(() => entryOf(tab.page).catch(() => old), { timeout: 60_000 }).not.toBe(old);
    await expect(tab.text).toBeVisible();
    await tab.expectCount(1);
    await tab.text.focus();
    for (const key of ['Control+Home', 'j']) await tab.page.keyboard.press(key);
  }
  await expect(note).toHaveValue('Half a thought');
  await expect(comment).toHaveValue('Half a question');

  // The old build is let go of as soon as no page of it is open, and not before.
  const kept = () => asking.page.evaluate(() => caches.keys());
  expect(await kept()).toHaveLength(2);
  await pasting.page.close();
  await asking.page.reload();
  await expect(asking.text).toBeVisible();
  await expect.poll(async () => (await kept()).length).toBe(1);
};

test('an update costs no draft, reloads no tab by itself and leaves no tab without its parts', async ({
  browser,
}) => {
  test.setTimeout(patience(240_000));
  for (let round = 0; round < runs(1); round += 1) {
    const server = await movableServer(DIST);
    const context = await browser.newContext({
      baseURL: server.address,
      serviceWorkers: 'allow',
      viewport: { width: 1440, height: 900 },
    });
    const watch = await watchContext(context, server.address);
    // Without a server the browser cannot look whether the worker is still the newest.
    watch.allow(/sw\.js|ERR_CONNECTION_REFUSED|Failed to update a ServiceWorker/u);
    await updateOnce(context, server);
    expect(watch.problems).toEqual([]);
    await context.close();
    await server.stop();
  }
});

/** What is typed in one tab of many: an unsent comment on an annotation of its own. */
const words = (index: number): string => `Words of tab ${index}`;

test('many tabs of an old version with words that are not stored let a new one open, and lose none', async ({
  browser,
}) => {
  test.setTimeout(patience(240_000));
  const count = runs(1) > 1 ? 8 : 2;
  for (let round = 0; round < runs(1); round += 1) {
    const server = await movableServer(DIST);
    // Without kept builds: the new version comes from the host at once, as in a browser that refuses to keep them.
    const context = await browser.newContext({
      baseURL: server.address,
      serviceWorkers: 'block',
      viewport: { width: 1440, height: 900 },
    });
    const watch = await watchContext(context, server.address);
    const first = await openTab(context);
    await first.text.focus();
    await first.page.keyboard.press('Control+Home');
    for (let made = 1; made <= count; made += 1) {
      await first.page.keyboard.press('s');
      await first.page.keyboard.press('1');
      await first.expectCount(made);
    }
    await expect(first.saved).toBeVisible();
    const tabs: Workbench[] = [];
    const commentIn = ({ page }: Workbench) =>
      page.getByRole('region', { name: 'Comments' }).getByRole('textbox');
    for (let index = 0; index < count; index += 1) {
      const tab = index === 0 ? first : await openTab(context);
      await tab.expectCount(count);
      await tab.rows.nth(index).click();
      await commentIn(tab).pressSequentially(words(index));
      await markPage(tab.page);
      tabs.push(tab);
    }

    await server.show(newer);
    const fresh = await openTab(context);
    await fresh.expectCount(count);
    const kept = await fresh.page.evaluate(() => Object.values(localStorage).join('\n'));
    for (const [index, tab] of tabs.entries()) {
      expect(kept).toContain(words(index));
      expect(await isTheSame(tab.page)).toBe(true);
      await expect(commentIn(tab)).toHaveValue(words(index));
      await expect(tab.page.getByText(/^Parallax was updated in another tab/u)).toBeVisible();
    }
    expect(watch.problems).toEqual([]);
    await context.close();
    await server.stop();
  }
});
