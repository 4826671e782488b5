import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../../scripts/static-server.mjs';
import { docxOf, paragraph } from '../support/docx-of.ts';
import { linesAt, pdfOf } from '../support/pdf-of.ts';
import { zipOf } from '../support/zip-of.ts';
import { dropFiles } from './support/drop.ts';
import { dragOver } from './support/pointer.ts';
import { missingParts } from './support/late-parts.ts';
import { serveBuild } from './support/serve-build.ts';
import { expect, test } from './support/test.ts';
import { DIST, movableServer } from './support/two-builds.ts';
import { workbenchOn } from './support/workbench.ts';
import { watchContext } from './support/watch.ts';

const builtFiles = () =>
  readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'sw.js')
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1))
    .sort();

test('works without a server after the first visit', async ({ browser }) => {
  const server = await serveBuild();
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'allow' });
  const watch = await watchContext(context, server.address);
  const workbench = workbenchOn(await context.newPage());
  const { page, text, toolbar } = workbench;
  await workbench.open();

  // In charge, not only there: from now on nothing has to come from the network.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const kept = await page.evaluate(async () => {
    const requests = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return requests.flat().map(({ url }) => new URL(url).pathname.slice(1));
  });
  expect([...new Set(kept)].sort()).toEqual(builtFiles());

  await server.close();
  // As the page that was there before, and as one that is opened now.
  expect(await missingParts(page)).toEqual([]);
  await page.reload();
  await expect(text).toBeVisible();
  expect(await missingParts(page)).toEqual([]);
  await dragOver(page, text, 'a president of peace');
  await toolbar.getByRole('button', { name: /^Quote/u }).click();
  await workbench.expectCount(1);
  await page.reload();
  await expect(text).toBeVisible();
  await workbench.expectCount(1);
  expect((await workbench.exportFile('Session')).content).toContain('a president of peace');

  // Readers of every kind of file, none of which was ever loaded before.
  const sentence = (kind: string) =>
    `The ${kind} says words of its own, about an ${kind} that nobody has read before.`;
  const zip = zipOf({
    'word.docx': docxOf(paragraph('Word headline', 'Title') + paragraph(sentence('document'))),
    'print.pdf': pdfOf([linesAt(['Print says words of its own.'], { x: 50, y: 700 })]),
    'page.html': `<!doctype html><title>Page headline</title><article><h1>Page headline</h1><p>${sentence('page')}</p></article>`,
    'mark.md': `# Mark headline\n\n${sentence('list')}\n`,
  });
  await dropFiles(page, [{ name: 'all.zip', type: 'application/zip', content: zip }]);
  const preview = page.getByRole('dialog').last();
  for (const name of [/Word headline/u, /Print says/u, /Page headline/u, /Mark headline/u]) {
    await expect(preview.getByRole('option', { name }).first()).toBeVisible({ timeout: 20_000 });
  }
  await page.keyboard.press('Escape');
  await dropFiles(page, [
    { name: 'rows.csv', type: 'text/csv', content: 'title,text\nOne,"Row says words, too"\n' },
  ]);
  await expect(page.getByRole('dialog').last()).toContainText('Row says words, too');

  await page.goto('./rescue.html');
  await expect(page.getByRole('status').first()).toContainText('found.');

  // The browser asks for a newer worker on each visit and may fail to get it; nothing else may fail.
  expect(watch.problems.filter((problem) => !problem.includes('sw.js'))).toEqual([]);
  await context.close();
});

/** The browser's own opinion, which decides whether it offers to install. */
const installabilityOf = async (page: Page) => {
  const devTools = await page.context().newCDPSession(page);
  const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors', {});
  const { url, errors, data } = await devTools.send('Page.getAppManifest', {});
  const appId = await devTools.send('Page.getAppId', {});
  const reasons = [
    ...installabilityErrors.map(({ errorId }) => errorId),
    ...errors.map(({ message }) => message),
  ];
  return { url, reasons, appId: appId.appId, manifest: data ?? '' };
};

test('can be installed, from a folder of a host that holds other things, too', async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-host-'));
  cpSync(DIST, join(folder, 'tools', 'parallax'), { recursive: true });
  cpSync(join(DIST, 'index.html'), join(folder, 'index.html'));
  const server = await serve(folder, 0);
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const home = `${server.address}/tools/parallax/`;
  const workbench = workbenchOn(await context.newPage());
  const { page } = workbench;
  await workbench.open(home);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  const { url, reasons, appId, manifest } = await installabilityOf(page);
  // A context that forgets everything is one in which browsers install nothing; they have nothing else against it.
  expect(reasons.filter((reason) => reason !== 'in-incognito')).toEqual([]);
  expect(url).toBe(`${home}parallax.webmanifest`);
  // Two folders of one host are two apps.
  expect(appId).toBe(home);
  const { icons, ...said } = JSON.parse(manifest) as { icons: { src: string; sizes: string }[] };
  expect(said).toMatchObject({
    start_url: './',
    scope: './',
    display: 'standalone',
    launch_handler: { client_mode: 'focus-existing' },
    file_handlers: [{ action: './', accept: { 'application/json': ['.json'] } }],
  });
  const sizes = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    icons.map(({ src }) => new URL(src, home).href),
  );
  icons.forEach(({ sizes: claimed }, index) => {
    if (claimed !== 'any') expect(sizes[index]).toBe(claimed);
  });

  // What else the host has is not ours to answer.
  const registrations = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(registrations).toEqual([home]);
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

test('a part that cannot be fetched is said, loses nothing, and comes when it can', async ({
  workbench,
  watch,
}) => {
  const { page, text } = workbench;
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeVisible();
  watch.allow(/Failed to load resource|Failed to fetch dynamically imported module|net::ERR/u);
  let hasParts = false;
  await page.route(/\/assets\/install-dialog-[^/]+\.(?:js|css)$/u, (route) =>
    hasParts ? route.continue() : route.fulfill({ status: 404, body: 'Not found' }),
  );
  const openInstall = async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Install and updates' }).click();
  };
  await openInstall();
  await expect(page.getByText('A part of Parallax could not be fetched')).toBeVisible();
  // All else goes on.
  await dragOver(page, text, 'a president of peace');
  await page
    .getByRole('toolbar', { name: 'Tag selection' })
    .getByRole('button', { name: /^Quote/u })
    .click();
  await workbench.expectCount(1);
  hasParts = true;
  await openInstall();
  await expect(page.getByRole('dialog', { name: 'Parallax on this computer' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByText('A part of Parallax could not be fetched')).toBeHidden();
  await workbench.expectCount(1);
});

test('the emergency exit takes the kept Parallax away, and nothing else', async ({ browser }) => {
  const server = await movableServer(DIST);
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'allow' });
  const workbench = workbenchOn(await context.newPage());
  const { page, text } = workbench;
  await workbench.open();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await dragOver(page, text, 'a president of peace');
  await workbench.toolbar.getByRole('button', { name: /^Quote/u }).click();
  await workbench.expectCount(1);
  await expect(workbench.saved).toBeVisible();

  const folder = mkdtempSync(join(tmpdir(), 'parallax-exit-'));
  cpSync(DIST, folder, { recursive: true });
  cpSync(join(DIST, 'offline-exit.js'), join(folder, 'sw.js'));
  await server.show(folder);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0);
  expect(await missingParts(page)).toEqual([]);
  await page.reload();
  await expect(text).toBeVisible();
  await workbench.expectCount(1);
  await context.close();
  await server.stop();
  rmSync(folder, { recursive: true });
});
