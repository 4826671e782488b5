import type { Locator, Page } from '@playwright/test';
import { clickOn, untilAtRest } from './support/pointer.ts';
import { expect, test } from './support/test.ts';

const textOf = (page: Page, letter: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(String.raw`^${letter}: `, 'u') });
const head = (page: Page): Locator => page.getByRole('region', { name: 'Compare', exact: true });

test('the next article opens beside, and what one was doing goes on: by keyboard alone', async ({
  workbench,
}) => {
  const { page, text, said, annotations } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await workbench.expectCount(1);
  // A selection that is not tagged yet is still there in the pane.
  await page.keyboard.press('s');
  await page.keyboard.press('Shift+V');
  const [a, b, c] = [textOf(page, 'A'), textOf(page, 'B'), textOf(page, 'C')];
  await expect(a).toBeFocused();
  await expect(b).toBeVisible();
  await expect(said).toHaveText('B is open beside. Shift+J goes there.');
  await page.keyboard.press('3');
  await workbench.expectCount(2);

  // The daily motion in the second pane: move, tag, field, change, undo, redo, link.
  await page.keyboard.press('Shift+J');
  await expect(b).toBeFocused();
  await workbench.expectCount(0);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await workbench.expectCount(1);
  await page.keyboard.press('e');
  await page.keyboard.type('Trump');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(b).toBeFocused();
  await expect(annotations.getByRole('option').first()).toContainText('Trump');
  await page.keyboard.press('t');
  await page.keyboard.press('2');
  await expect(annotations.getByRole('img', { name: /^Claim/u })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(annotations.getByRole('img', { name: /^Quote/u })).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(annotations.getByRole('img', { name: /^Claim/u })).toHaveCount(1);
  await page.keyboard.press('r');
  const label = page.locator('.jump-label');
  await expect(label).toHaveCount(1);
  await page.keyboard.press((await label.getAttribute('data-label')) ?? '');
  await page.keyboard.press('1');
  await expect(said).toContainText(/^Linked: claim .* in B supports claim .* in A$/u);
  await expect(b).toBeFocused();

  // A third, and no fourth article to open.
  await page.keyboard.press('Shift+V');
  await expect(c).toBeVisible();
  await page.keyboard.press('Shift+V');
  await expect(page.locator('[aria-live="assertive"]').last()).toHaveText('Every article is open already');
  await page.keyboard.press('Shift+J');
  await expect(c).toBeFocused();
  await page.keyboard.press('Shift+W');
  await expect(c).toHaveCount(0);
  await expect(b).toBeFocused();
  await page.keyboard.press('Shift+W');
  await expect(b).toHaveCount(0);
  await expect(a).toBeFocused();
  await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
});

test('panes are read plain, stay over a reload, and keep their places', async ({ workbench }) => {
  const { page, text, articles, button } = workbench;
  await page.setViewportSize({ width: 1440, height: 500 });
  await text.focus();
  await clickOn(page, text, 'back channels');
  const top = () => textOf(page, 'A').evaluate((element) => element.getBoundingClientRect().top);
  await button('Actions for article C').click();
  await page.getByRole('menuitem', { name: 'Open beside this article' }).click();
  const [a, c] = [textOf(page, 'A'), textOf(page, 'C')];
  await expect(c).toBeVisible();
  await expect(a).toBeFocused();
  // The words one was at are still in sight.
  await expect(a.getByText('back channels').first()).toBeInViewport();

  await head(page).getByRole('button', { name: 'Marks' }).click();
  await expect(head(page).getByRole('button', { name: 'Marks' })).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('deletion').or(page.getByRole('insertion'))).toHaveCount(0);
  // Unlinked: one text scrolls, the other stays.
  const stays = await c.evaluate((element) => element.getBoundingClientRect().top);
  await a.hover({ position: { x: 60, y: 200 } });
  const before = await top();
  await page.mouse.wheel(0, 120);
  await expect.poll(top).toBeLessThan(before);
  await untilAtRest(a);
  expect(await c.evaluate((element) => element.getBoundingClientRect().top)).toBe(stays);

  const there = await top();
  await page.reload();
  await expect(c).toBeVisible();
  await expect(a).toBeVisible();
  await expect(head(page).getByRole('button', { name: 'Marks' })).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(async () => Math.abs((await top()) - there)).toBeLessThan(34);
  await expect(articles.getByRole('button', { name: /^A\b/u }).first()).toBeVisible();
});
