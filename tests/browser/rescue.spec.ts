import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { personIn } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { readDownload } from './support/workbench.ts';

/** Rescues by keys alone: Tab from the top of the page to the first button. */
const downloadByKeys = async (page: Page) => {
  await expect(page.getByRole('button', { name: 'Download' }).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Download' }).first()).toBeFocused();
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  return readDownload(await waiting);
};

test('the workbench is broken: my session comes out whole, and opens elsewhere as it was', async ({
  browser,
  baseURL,
  workbench,
  watch,
}) => {
  const { page, text } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await workbench.expectCount(1);
  await expect(workbench.saved).toBeVisible();
  const mine = await workbench.exportFile('Session');

  // A script that cannot be read is an error without a word or a place.
  watch.allow(/^error: $|SyntaxError/u);
  await page.route(/\/assets\/(?!rescue-)[^/]+\.js$/u, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'garbage(' }),
  );
  await page.goto('./');
  await page.getByRole('link', { name: 'rescue page' }).click({ timeout: 12_000 });
  await expect(page.getByRole('status').first()).toHaveText('1 session found.');
  await expect(page.getByRole('listitem')).toContainText(/3 articles · 1 annotation · last change/u);
  await expectAccessible(page, 'the rescue page', { bothSchemes: true });
  const file = await downloadByKeys(page);
  await expect(page.getByRole('listitem').getByRole('status')).toContainText('read back whole');

  const friend = await personIn(browser, baseURL ?? '', 'Bo Li');
  await friend.openFile(file);
  await friend.expectCount(1);
  expect((await friend.exportFile('Session')).content).toBe(mine.content);
  await friend.leave();
});

test('a newer Parallax was here: the older one says so, and the session can still be taken out', async ({
  workbench,
}) => {
  const { page } = workbench;
  // Away from the workbench, so that no tab of it is open: as after an update that was taken back.
  await page.goto('./rescue.html');
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const name = names.find((each) => each.startsWith('parallax-session-')) ?? '';
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 990);
      request.addEventListener('upgradeneeded', () => request.result.createObjectStore('pictures'));
      request.addEventListener('error', () => reject(new Error('not raised')));
      request.addEventListener('success', () => {
        request.result.close();
        resolve();
      });
    });
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'A newer Parallax was here' })).toBeVisible();
  await page.getByRole('link', { name: 'Rescue page' }).click();
  const file = await downloadByKeys(page);
  expect(file.content).toContain('"format": "parallax-session"');
  await page.getByRole('link', { name: 'Back to Parallax' }).click();
  await expect(page.getByRole('heading', { name: 'A newer Parallax was here' })).toBeVisible();
});
