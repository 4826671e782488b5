import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/drop.ts';
import { wrongPlaces, type SessionFileContent } from './support/offsets.ts';
import { dragOver } from './support/pointer.ts';
import { expect, test } from './support/test.ts';

const FIRST = [
  'Talks end without a treaty',
  'Talks in the capital 🙂 went on until late at night, and nobody who was there could say when they would end.',
  'The minister said that nothing had been decided yet.',
  'Observers from both sides had left the building before the evening papers were printed.',
  'A spokeswoman refused to give any numbers to reporters who had waited since the morning.',
].join('\n\n');
const SECOND = [
  'Talks end without a treaty',
  'Updated 🕘 on Sunday.',
  'Talks in the capital 🙂 went on until late at night, and nobody who was there could say when they would end.',
  'The minister said again that nothing had been decided yet.',
  'Observers from both sides had left the building before the evening papers were printed.',
].join('\n\n');

const text = (name: string, content: string) => ({ name, content, type: 'text/plain' });
const waitingRow = (page: Page, name: RegExp) =>
  page.getByRole('listbox', { name: 'Annotations that wait for a place' }).getByRole('option', { name });

test('a new version takes along what is the same, the rest is worked off by keys, and Undo brings all back', async ({
  workbench,
}) => {
  const { page, said } = workbench;
  await dropFiles(page, [text('story.txt', FIRST)]);
  const first = page.getByRole('dialog', { name: 'New article' });
  await first.getByRole('button', { name: 'Add article' }).click();
  await expect(first).toBeHidden();
  await expect(workbench.text).toContainText('Observers from both sides');
  for (const words of [
    'Observers from both sides',
    'The minister said that nothing had been decided yet.',
    'A spokeswoman refused to give any numbers',
  ]) {
    await dragOver(page, workbench.text, words);
    await page.keyboard.press('1');
    await expect(said).toContainText('Created');
  }
  await workbench.expectCount(3);

  await dropFiles(page, [text('story.txt', SECOND)]);
  const sheet = page.getByRole('dialog', { name: 'New article' });
  await sheet.getByRole('radio', { name: /New version/u }).check();
  await sheet.getByRole('button', { name: 'Add article' }).click();
  const report = page.getByRole('dialog', { name: 'Import report' });
  await expect(report).toContainText('1 annotation moved along');
  await page.keyboard.press('Escape');
  await expect(report).toBeHidden();
  await expect(workbench.text).toContainText('Updated 🕘 on Sunday');
  await workbench.expectCount(1);

  await workbench.text.focus();
  await page.keyboard.press('Shift+M');
  await expect(waitingRow(page, /The minister said/u)).toBeFocused();
  await expect(page.locator('ins')).toHaveText(/again/u);
  await expectAccessible(page, 'what waits for a place', { part: 'main' });
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Moved');
  await expect(waitingRow(page, /A spokeswoman/u)).toBeFocused();
  await page.keyboard.press('w');
  await page.keyboard.type('nobody who was there');
  await expect(page.locator('main mark').last()).toHaveText('nobody who was there');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('main mark').last()).toHaveText('nobody who was there could');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing waits.')).toBeVisible();
  await page.keyboard.press('Shift+M');
  await workbench.expectCount(3);

  const { content } = await workbench.exportFile('Session');
  const file = JSON.parse(content) as SessionFileContent;
  expect(wrongPlaces(file)).toEqual([]);
  const here = file.articles.at(-1)?.id;
  expect(file.annotations.filter(({ target }) => target.articleId === here)).toHaveLength(3);

  await workbench.text.focus();
  for (const left of [2, 1, 0]) {
    await page.keyboard.press('Control+z');
    await workbench.expectCount(left);
  }
  await page.keyboard.press('Shift+M');
  await expect(waitingRow(page, /./u)).toHaveCount(3);
});
