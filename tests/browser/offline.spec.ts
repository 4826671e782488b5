import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dragOver } from './support/pointer.ts';
import { serveBuild } from './support/serve-build.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn } from './support/workbench.ts';
import { watchContext } from './support/watch.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const builtFiles = () =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(DIST.length).replace(/^\//u, ''))
    .sort();

test('works without a server after the first visit', async ({ browser }) => {
  const server = await serveBuild();
  const context = await browser.newContext({ baseURL: server.address });
  const watch = await watchContext(context, server.address);
  const workbench = workbenchOn(await context.newPage());
  const { page, text, toolbar } = workbench;
  await workbench.open();

  await page.evaluate(() => navigator.serviceWorker.ready);
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });
  expect([...new Set(kept)].sort()).toEqual(builtFiles());

  await server.close();
  await page.reload();
  await expect(text).toBeVisible();
  await dragOver(page, text, 'a president of peace');
  await toolbar.getByRole('button', { name: /^Quote/u }).click();
  await workbench.expectCount(1);
  await page.reload();
  await expect(text).toBeVisible();
  await workbench.expectCount(1);
  expect((await workbench.exportFile('Session')).content).toContain('a president of peace');

  // A lazy part that was never loaded before.
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog').or(page.getByRole('combobox')).first()).toBeVisible();

  // The browser asks for a newer worker on each visit and may fail to get it; nothing else may fail.
  expect(watch.problems.filter((problem) => !problem.includes('sw.js'))).toEqual([]);
  await context.close();
});
