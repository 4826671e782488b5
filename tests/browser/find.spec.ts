import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));
const bar = ({ page }: Workbench) => page.getByRole('search', { name: 'Find in this article' });
const room = ({ page }: Workbench) => page.getByRole('region', { name: 'Find', exact: true });

test('the find bar by keyboard alone: count, next, back to the caret, a hit that a digit tags, another pane', async ({
  workbench,
}) => {
  const { page, text } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press(';');
  await page.keyboard.type('trump');
  await expect(bar(workbench).getByRole('status')).toHaveText('1 of 6');
  await expect(page.locator('.ink-box.is-hit').first()).toBeVisible();
  await expect(page.locator('.ink-box.is-hit.is-now')).toHaveCount(1);
  await expectAccessible(page, 'the find bar');

  // Nothing was gone to: back to where one was.
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect.poll(() => selected(page)).toBe('');
  await expect(page.locator('.ink-box.is-hit')).toHaveCount(0);

  // The last words are there again; Enter goes through the hits.
  await page.keyboard.press(';');
  await expect(bar(workbench).getByRole('textbox')).toHaveValue('trump');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(bar(workbench).getByRole('status')).toHaveText('2 of 6');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(bar(workbench).getByRole('status')).toHaveText('6 of 6, from the end again');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect.poll(() => selected(page)).toBe('Trump');
  await page.keyboard.press('1');
  await workbench.expectCount(1);

  // It goes along to another pane, without taking the focus from it.
  await text.focus();
  await page.keyboard.press('Shift+V');
  await expect(text).toHaveCount(2);
  await text.nth(1).click();
  await page.keyboard.press(';');
  await page.keyboard.type('trump');
  const status = bar(workbench).getByRole('status');
  await expect(status).toContainText(/ of \d/u);
  await text.nth(0).click();
  await expect(text.nth(0)).toBeFocused();
  await expect(status).toContainText(' of 6');
  await expect(text.nth(0)).toBeFocused();
  await page.keyboard.press(';');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(text.nth(0)).toBeFocused();
  await expect.poll(() => selected(page)).toBe('Trump');
});

test('the Find room by mouse: hits in context, facets, tag all but one, and undo', async ({ workbench }) => {
  const { page, saved } = workbench;
  await page
    .getByRole('button', { name: 'Find', exact: true })
    .or(page.getByRole('link', { name: 'Find', exact: true }))
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Find in all articles' }).fill('“nuclear');
  await page.getByRole('textbox', { name: 'Find in all articles' }).fill('nuclear');
  const hits = room(workbench)
    .getByRole('list', { name: 'Hits' })
    .getByRole('button')
    .filter({ hasText: 'nuclear' });
  await expect(hits.first()).toBeVisible();
  // All of them: while some texts are still to be looked through, the sentence goes on.
  const status = room(workbench).getByRole('status');
  await expect(status).toHaveText(/^(?:[4-9]|\d{2,}) hits in \d texts$/u);
  const count = Number(/^\d+/u.exec((await status.textContent()) ?? '')?.[0]);
  await expectAccessible(page, 'the Find room');

  await page.getByRole('button', { name: 'Tag all…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag all hits' });
  await dialog.getByRole('radio', { name: 'Framing' }).check();
  await dialog.getByRole('list', { name: 'Hits' }).getByRole('checkbox').first().uncheck();
  await expectAccessible(page, 'tag all hits');
  await dialog.getByRole('button', { name: `Tag ${count - 1} of ${count}` }).click();
  await expect(dialog).toBeHidden();
  await expect(workbench.said).toHaveText(`Tagged ${count - 1} hits as framing`);
  await expect(saved).toBeVisible();
  await expect(hits.getByRole('img', { name: /Framing/u }).first()).toBeVisible();

  // Those that have the tag are said to, and not ticked.
  await page.getByRole('button', { name: 'Tag all…' }).click();
  await dialog.getByRole('radio', { name: 'Framing' }).check();
  await expect(dialog.getByRole('button', { name: `Tag 1 of ${count}` })).toBeVisible();
  await expect(dialog.getByText('framing already').first()).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('ControlOrMeta+Z');
  await expect(hits.getByRole('img', { name: /Framing/u })).toHaveCount(0);
});

test('the Find room by keyboard alone: to a hit and back to its row', async ({ workbench }) => {
  const { page, text } = workbench;
  await text.focus();
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await expect(page.getByRole('textbox', { name: 'Find in all articles' })).toBeFocused();
  await page.keyboard.type('president donald');
  const row = page.locator('[data-results] [data-row="1"]');
  // A slow machine finds the first letters while the last are typed: the sentence above may be about those.
  await expect(row.locator('mark')).toHaveText(/^president donald$/iu);
  await expect(room(workbench).getByRole('status')).toContainText(/^\d+ hits in 3 texts/u);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect.poll(() => selected(page)).toMatch(/president donald/iu);
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toMatch(/president donald/iu);
  // Esc leads back as well, also right after one has tagged the hit.
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => selected(page)).toMatch(/president donald/iu);
  await page.keyboard.press('1');
  await workbench.expectCount(1);
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Find in all articles' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
});

test('who goes into the list right behind the last letter stays in it', async ({ workbench }) => {
  const { page } = workbench;
  // Texts are looked through on another processor, which may be a busy one.
  await page.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...message: readonly never[]) {
      setTimeout(() => Reflect.apply(post, this, message), 300);
    };
  });
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await expect(page.getByRole('textbox', { name: 'Find in all articles' })).toBeFocused();
  const row = page.locator('[data-results] [data-row="1"]');
  await page.keyboard.type('hama');
  await expect(row.locator('mark')).toHaveText('Hama');
  await page.keyboard.type('s');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await expect(row.locator('mark')).toHaveText('Hamas');
  await expect(row).toBeFocused();
});

test('a pattern that never ends is stopped with one sentence; Arabic and Chinese are found and tagged', async ({
  workbench,
}) => {
  const { page, text } = workbench;
  await dropFiles(page, [
    { name: 'bomb.txt', type: 'text/plain', content: `${'a'.repeat(40)}!` },
    { name: 'ar.txt', type: 'text/plain', content: 'قال محمد إن الأمور بخير. وقال مُحَمَّد أمس ذلك.' },
    { name: 'zh.txt', type: 'text/plain', content: '他在东京说，北京和东京会谈。' },
  ]);
  await page.getByRole('dialog').getByRole('button', { name: /^Add/u }).click();
  await expect(workbench.articles.getByRole('listitem')).toHaveCount(6);
  await page.keyboard.press('ControlOrMeta+Shift+F');
  const field = page.getByRole('textbox', { name: 'Find in all articles' });
  const status = room(workbench).getByRole('status');
  await page.getByRole('button', { name: 'Regular expression' }).click();
  await field.fill('(a+)+$');
  await expect(status).toContainText('takes too long', { timeout: 10_000 });
  await field.fill('(?i)trump');
  await expect(status).toContainText('case has a switch of its own');
  await field.fill('^.{0,20}东京');
  await expect(status).toContainText('1 hit in 1 text');
  await page.getByRole('button', { name: 'Regular expression' }).click();
  await field.fill('محمد');
  await expect(status).toContainText('2 hits in 1 text');
  await field.fill('东京');
  // The words before had as many.
  await expect(page.locator('[data-results] [data-row="1"] mark')).toHaveText('东京');
  await expect(status).toContainText('2 hits in 1 text');
  await field.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect.poll(() => selected(page)).toBe('东京');
  await page.keyboard.press('1');
  await workbench.expectCount(1);
});
