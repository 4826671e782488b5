import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './support/test.ts';

test('an evidence page is asked for by keys, opens from a disk without a script, and its text is the text', async ({
  workbench,
  watch,
  browser,
}) => {
  const { page } = workbench;
  // The page that is written comes from the disk, which is no host.
  watch.allow(/^request: file:\/\//u);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('evidence page');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Evidence page' });
  await expect(dialog).toContainText('1 article, 1 annotation');
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save page' }).press('Enter');
  const markup = await readFile(await (await downloading).path(), 'utf8');
  await expect(dialog).toContainText('Saved Sample Iran talks evidence.html.');

  const file = join(mkdtempSync(join(tmpdir(), 'evidence-')), 'page.html');
  writeFileSync(file, markup);
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(pathToFileURL(file).href);
  await expect(reader.getByRole('heading', { level: 1, name: 'Sample: Iran talks' })).toBeVisible();
  // From the words to what was said of them, and back.
  await reader.getByRole('link', { name: 'A1, Quote, begins' }).click();
  await expect(reader.locator('#A1-note')).toBeInViewport();
  await reader.getByRole('link', { name: 'A1, to the words' }).press('Enter');
  await expect(reader.locator('#A1')).toBeInViewport();
  await reader.emulateMedia({ media: 'print' });
  await expect(reader.getByRole('table').last()).toBeVisible();
  await reader.context().close();
});
