import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { tabTo } from './support/tab-to.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn } from './support/workbench.ts';

const command = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(words);
  await expect(palette.getByRole('option', { selected: true })).toHaveText(new RegExp(`^${words}`, 'u'));
  await page.keyboard.press('Enter');
};

test('I delete a session and an article by keys, and after a reload both come back as they were', async ({
  workbench,
}) => {
  const { page, text, articles } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await workbench.expectCount(1);
  const before = await workbench.exportFile('Session');

  await command(page, 'Sessions');
  await tabTo(page.getByRole('button', { name: 'Delete Sample: Iran talks' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Delete Sample: Iran talks?' })).toContainText(
    'with 3 articles and 1 annotation to the trash? It stays there for 30 days',
  );
  await expect(page.getByRole('button', { name: 'Keep' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Trash (1)' })).toBeVisible();
  await expect(workbench.said).toHaveText('Session moved to the trash.');
  await page.keyboard.press('Escape');

  await page.reload();
  await expect(page.getByRole('button', { name: 'Sessions, open now: Untitled' })).toBeVisible();
  await expect(articles.getByRole('button', { name: /^A: /u })).toHaveCount(0);
  await command(page, 'Trash');
  await expect(page.getByRole('listitem').filter({ hasText: 'Sample' })).toContainText(
    '3 articles · 1 annotation · deleted just now · 30 days left',
  );
  await expectAccessible(page, 'the trash');
  await tabTo(page.getByRole('button', { name: 'Restore Sample: Iran talks' }));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('button', { name: 'Open it' }));
  await page.keyboard.press('Enter');
  await workbench.expectCount(1);
  expect((await workbench.exportFile('Session')).content).toBe(before.content);

  await page.keyboard.press('Shift+L');
  await expect(page.getByRole('row', { name: /^A / }).or(page.getByRole('row').nth(1))).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('dialog', { name: 'Remove article A?' })).toBeVisible();
  await tabTo(page.getByRole('button', { name: 'Remove article A' }));
  await page.keyboard.press('Enter');
  await expect(workbench.said).toHaveText('Removed article A');
  await page.reload();
  await expect(articles.getByRole('button', { name: /^B: /u })).toBeVisible();
  await command(page, 'Trash');
  await tabTo(page.getByRole('button', { name: /^Restore article A/u }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^The trash is empty/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await articles.getByRole('button', { name: /^A: /u }).click();
  await workbench.expectCount(1);
});

test('the other tab says that its session was thrown away, keeps nothing from me, and goes on when I take it out', async ({
  workbench,
  context,
}) => {
  const other = workbenchOn(await context.newPage());
  await other.open();
  await command(other.page, 'Sessions');
  await tabTo(other.page.getByRole('button', { name: 'Delete Sample: Iran talks' }));
  await other.page.keyboard.press('Enter');
  await other.page.getByRole('button', { name: 'Move to trash' }).click();

  const { page, text } = workbench;
  await expect(page.getByText('Not saved: the session is in the trash').first()).toBeVisible();
  await page.bringToFront();
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Take it out of the trash' }).click();
  await expect(workbench.saved).toBeVisible();
  await workbench.expectCount(1);
});
