import type { Locator, Page } from '@playwright/test';
import { bigLibraryFile } from '../support/big-library.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';
import { readDownload, type Workbench } from './support/workbench.ts';

const ARTICLES = 1000;

const table = (page: Page): Locator => page.getByRole('treegrid', { name: 'Articles' });
const state = (page: Page): Locator =>
  page.getByRole('region', { name: 'Library' }).getByRole('status').first();
const rowAt = (page: Page, index: number): Locator => table(page).locator(`[data-row="${index}"]`);

/** "1,000 articles · 200 selected" */
const selectedIn = async (page: Page): Promise<number> => {
  const words = (await state(page).textContent())?.split(' · ').at(-1) ?? '';
  return words.endsWith(' selected') ? Number(words.slice(0, -' selected'.length)) : 0;
};

/** A session of many articles, opened as anybody opens a file, with the library in front. */
const openLibrary = async (workbench: Workbench, articles: number): Promise<void> => {
  const { page, text } = workbench;
  const chooser = page.waitForEvent('filechooser');
  await workbench.button('Open session').click();
  await (
    await chooser
  ).setFiles({
    name: 'big.parallax.json',
    mimeType: 'application/json',
    buffer: Buffer.from(bigLibraryFile(articles)),
  });
  await expect(page.getByRole('button', { name: /A big story/u })).toBeVisible({ timeout: 20_000 });
  await text.focus();
  await page.keyboard.press('Shift+L');
  await expect(rowAt(page, 0)).toBeFocused();
};

test('a thousand articles: found, ordered, grouped, changed 200 at once and back, by keyboard alone', async ({
  workbench,
}) => {
  const { page, text, said } = workbench;
  await openLibrary(workbench, ARTICLES);
  await expect(state(page)).toContainText('1,000 articles');
  await expect(table(page)).toHaveAttribute('aria-rowcount', '1001');
  // Only what is near the window is in the document.
  expect(await table(page).getByRole('row').count()).toBeLessThan(80);

  // To the last and back; sorted by outlet from the head of the table.
  await page.keyboard.press('End');
  await expect(rowAt(page, ARTICLES - 1)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Sorted by Outlet, ascending');
  await expect(page.getByRole('columnheader', { name: 'Outlet' })).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowDown');

  // Typing filters; 200 rows are selected with Shift, and change in one step.
  await page.keyboard.type('monde');
  await expect(state(page)).toContainText('167 of 1,000 articles');
  await page.keyboard.press('Escape');
  await expect(state(page)).not.toContainText('167');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  // A page of rows at a time, then row by row back to 200; each press is waited for, or one would go too far.
  let count = 1;
  const extendBy = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    await expect.poll(() => selectedIn(page), { intervals: [20] }).not.toBe(count);
    count = await selectedIn(page);
  };
  await expect.poll(() => selectedIn(page)).toBe(count);
  while (count < 200) await extendBy('Shift+PageDown');
  while (count > 200) await extendBy('Shift+ArrowUp');
  expect(count).toBe(200);
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: 'Details of 200 articles' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Author').press('End');
  await page.keyboard.type('The desk');
  await expect(dialog.getByRole('status')).toHaveText('Changes 200 articles');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(table(page).getByText('The desk').first()).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(table(page).getByText('The desk')).toHaveCount(0);

  // Esc lets go of the selection, then leads back to the text.
  await page.keyboard.press('Escape');
  await expect(state(page)).not.toContainText('selected');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('Shift+L');
  await expect(table(page).locator('[data-row]:focus')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
});

test('details go out as a table and come in again as one step; what is left out is named', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openLibrary(workbench, 240);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Details as CSV' }).click();
  await page.getByRole('menuitem', { name: 'Save the details of 240 articles' }).click();
  const { name, content } = await readDownload(await saving);
  expect(name).toBe('A big story articles.csv');
  const take = async (text: string): Promise<void> => {
    await page.getByRole('button', { name: 'Details as CSV' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('menuitem', { name: /^Read details/u }).click();
    await (await chooser).setFiles({ name: 'filled.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  };
  const dialog = page.getByRole('dialog', { name: 'Read details from a table' });
  await take(content);
  await expect(dialog).toContainText('240 rows, of which 0 articles would change');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await take(`${content.replaceAll('Le Monde', 'Libération')}ZZZZ,,Nobody knows it\r\n`);
  await expect(dialog).toContainText('40 articles would change');
  await expect(dialog).toContainText('Row 242, “Nobody knows it”: no article');
  await dialog.getByRole('button', { name: 'Take the details in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(table(page).getByText('Libération').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(table(page).getByText('Libération')).toHaveCount(0);
});

test('the library has no faults that axe finds, at both widths and in both schemes', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openLibrary(workbench, 240);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Outlet' }).click();
  await expectAccessible(page, 'table', { part: 'main' });
  await page.emulateMedia({ colorScheme: 'dark' });
  // A low window: fewer rows, which are all alike.
  await page.setViewportSize({ width: 1024, height: 420 });
  await page.getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByText('Shown, from left to right')).toBeVisible();
  await expectAccessible(page, 'narrow and dark, with its columns', { part: 'main' });
  await page.keyboard.press('Escape');
  await rowAt(page, 1).focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'details', { part: 'dialog' });
});
