import type { Locator, Page } from '@playwright/test';
import { sessionOfNamesFile } from '../support/session-of-names.ts';
import { expectAccessible } from './support/accessibility.ts';
import { tabTo } from './support/tab-to.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

const NAMES = ['Donald Trump', 'Steve Witkoff', 'Mr Trump', 'عباس عراقچی', 'Marco Rubio', 'M. Rubio', 'Iran'];

const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Names' });
const option = (page: Page, name: RegExp): Locator => list(page).getByRole('option', { name });

/** A session in which seven names are spoken for, and the Names room before it. */
const openRoom = async ({ page, text, button }: Workbench): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await button('Open session').click();
  await (
    await chooser
  ).setFiles({
    name: 'names.parallax.json',
    mimeType: 'application/json',
    buffer: Buffer.from(sessionOfNamesFile(NAMES, { articles: 4, each: 7 })),
  });
  await expect(button(/A story of names/u)).toBeVisible();
  await text.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+P');
  await expect(list(page).locator('[data-row="0"]')).toBeFocused();
};

/** Down or up the list until the focus is on the name. */
const goTo = async (page: Page, name: RegExp): Promise<void> => {
  await page.keyboard.press('Home');
  for (let row = 0; row < 20; row += 1) {
    await expect(list(page).locator(`[data-row="${row}"]`)).toBeFocused();
    if (await option(page, name).evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  await expect(option(page, name)).toBeFocused();
};

test('two names are merged by keys alone, followed to the text, and Undo parts them again', async ({
  workbench,
}) => {
  const { page, text, said } = workbench;
  await openRoom(workbench);
  await goTo(page, /^✓?Mr Trump/u);
  await page.keyboard.press('Space');
  await page.keyboard.press('m');
  await expect(said).toContainText('Space selects, then M merges');
  await goTo(page, /^Donald Trump/u);
  await page.keyboard.press('Space');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Merge names' });
  const stays = dialog.getByRole('radio', { checked: true });
  await expect(stays).toBeFocused();
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ annotations will name it\./u);
  await expect(dialog.getByRole('radio', { name: 'Donald Trump' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(option(page, /Mr Trump/u)).toHaveCount(0);
  await expect(option(page, /^Donald Trump/u)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Remove Mr Trump' })).toBeVisible();

  // From a place where it is named to its words, and back to the same name.
  const places = page.getByRole('list', { name: 'Where Donald Trump is named' }).getByRole('button');
  await tabTo(places.first());
  await page.keyboard.press('ArrowDown');
  await expect(places.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.press('Shift+P');
  await expect(option(page, /^Donald Trump/u)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(option(page, /Mr Trump/u)).toBeVisible();
  await expect(option(page, /^Donald Trump/u)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
});

test('the room of names has no faults that axe finds, wide and light, narrow and dark', async ({
  workbench,
}) => {
  const { page } = workbench;
  await openRoom(workbench);
  await goTo(page, /Mr Trump/u);
  await page.keyboard.press('Space');
  await expect(page.getByRole('list', { name: 'May be the same' })).toContainText('Donald Trump');
  await expectAccessible(page, 'names', { part: 'main' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 720, height: 450 });
  await expectAccessible(page, 'narrow and dark', { part: 'main' });
  const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(scrolls, 'sideways').toBe(false);
  await page.getByRole('button', { name: 'Split…' }).click();
  await expect(page.getByRole('dialog', { name: 'Split Mr Trump' })).toBeVisible();
  await expectAccessible(page, 'split', { part: 'dialog' });
});
