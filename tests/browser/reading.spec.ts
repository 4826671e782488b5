import type { Page } from '@playwright/test';
import { expectAccessible, untilStill } from './support/accessibility.ts';
import { clickOn, dragOver, middleOf, placeOf } from './support/pointer.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

/** The caret as the words that follow it, or what is selected. */
const selectedIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const selection = document.getSelection();
    if (!selection?.isCollapsed || !selection.focusNode) return selection?.toString() ?? '';
    const after = document.createRange();
    after.setStart(selection.focusNode, selection.focusOffset);
    after.setEndAfter(document.querySelector('[role="textbox"][aria-readonly="true"]') ?? document.body);
    return `|${after.toString().slice(0, 8)}`;
  });

/** What the words in the list are, in its order. */
const excerpts = (workbench: Workbench): Promise<readonly string[]> => workbench.rows.allTextContents();

test.describe('the toolbar', () => {
  test('stands 10 px below the end of the selection, and stays put while one works with it', async ({
    workbench,
  }) => {
    const { page, text, toolbar } = workbench;
    await dragOver(page, text, 'a president of peace');
    await expect(toolbar).toBeVisible();
    await untilStill(page);
    const box = await toolbar.boundingBox();
    const { end } = await placeOf(text, 'a president of peace');
    if (!box) throw new Error('no toolbar');
    expect(box.y - end.y).toBeGreaterThan(10);
    expect(box.y - end.y).toBeLessThan(32);
    expect(box.x).toBeLessThan(end.x);
    expect(box.x + box.width).toBeGreaterThan(end.x);

    await toolbar.getByRole('button', { name: /^Quote/u }).click();
    await toolbar.getByRole('button', { name: /^Claim/u }).click();
    await workbench.expectCount(2);
    expect(await toolbar.boundingBox()).toEqual(box);
    await expect(text).toBeFocused();
    expect(await selectedIn(page)).toBe('a president of peace');
  });

  test('waits until the pointer is up, flips above at the lower edge, and stays in the column', async ({
    workbench,
  }) => {
    const { page, text, toolbar } = workbench;
    const { start, end } = await placeOf(text, 'a president of peace');
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(end.x, end.y, { steps: 5 });
    await expect(toolbar).toHaveCount(0);
    await page.mouse.up();
    await expect(toolbar).toBeVisible();

    await page.keyboard.press('Escape');

    // The words at the lower edge of what is on screen.
    const low = await placeOf(text, 'don’t come back', 'end');
    await page.mouse.move(low.start.x, low.start.y);
    await page.mouse.down();
    await page.mouse.move(low.end.x, low.end.y, { steps: 5 });
    await page.mouse.up();
    await expect(toolbar).toBeVisible();
    await untilStill(page);
    const flipped = await toolbar.boundingBox();
    if (!flipped) throw new Error('no toolbar');
    expect(flipped.y + flipped.height).toBeLessThan(low.start.y);
  });

  test('is entered with Tab, walked with arrows, and left to the same caret', async ({ workbench }) => {
    const { page, text, toolbar } = workbench;
    await clickOn(page, text, 'president of peace');
    await page.keyboard.press('c');
    await expect(toolbar).toBeVisible();
    const selected = await selectedIn(page);
    await page.keyboard.press('Tab');
    await expect(toolbar.getByRole('button', { name: /^Quote/u })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await workbench.expectCount(1);
    await expect(workbench.rows.getByRole('img', { name: 'Claim' })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(text).toBeFocused();
    await expect.poll(() => selectedIn(page)).toBe(selected);

    // It shows before the commit that a quote takes the marks in.
    await clickOn(page, text, 'Americans should know');
    await page.keyboard.press('c');
    await expect(
      toolbar.getByRole('button', { name: 'Quote with the quotation marks around it' }),
    ).toBeVisible();
    await page.keyboard.press('1');
    await workbench.expectCount(2);
    await expect.poll(async () => (await excerpts(workbench)).join()).toContain('“The Americans');
  });
});

test('Escape lets go of the selection and then of the annotation', async ({ workbench }) => {
  const { page, text, toolbar } = workbench;
  await clickOn(page, text, 'president of peace');
  await page.keyboard.press('c');
  await page.keyboard.press('2');
  await workbench.expectCount(1);
  await page.keyboard.press('Escape');
  await expect(toolbar).toHaveCount(0);
  await expect.poll(() => selectedIn(page)).toMatch(/^\|/u);
  await expect(page.locator('.edge-grip:visible')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.locator('.edge-grip:visible')).toHaveCount(0);
});

test('J and K carry the caret along, O goes through the stack', async ({ workbench }) => {
  const { page, text } = workbench;
  await clickOn(page, text, 'armed conflict');
  for (const key of ['c', '2', 's', '1']) await page.keyboard.press(key);
  await workbench.expectCount(2);
  await clickOn(page, text, 'potential military');
  for (const key of ['c', '3', 'Escape', 'Escape']) await page.keyboard.press(key);
  await workbench.expectCount(3);

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('j');
  await expect.poll(() => selectedIn(page)).toBe('|US Presi');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect.poll(() => selectedIn(page)).toMatch(/^\|He also/u);
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect.poll(() => selectedIn(page)).toBe('|US Presi');

  await clickOn(page, text, 'armed conflict');
  const spoken = (words: string) => page.locator('[aria-live="polite"]').filter({ hasText: words });
  await expect(spoken('Claim, quote; 2 annotations')).toHaveCount(1);
  await page.keyboard.press('o');
  await expect(spoken('Quote, claim; 2 annotations')).toHaveCount(1);
});

test('a click on the same place again goes to the next of the stack', async ({ workbench }) => {
  const { page, text, rows } = workbench;
  await clickOn(page, text, 'armed conflict', 2);
  await page.keyboard.press('3');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  await workbench.expectCount(2);
  const active = rows.and(page.locator('[aria-current="true"]')).getByRole('img').first();
  for (const tag of ['Framing', 'Quote', 'Framing']) {
    await clickOn(page, text, 'armed conflict');
    await expect(active).toHaveAccessibleName(new RegExp(`^${tag}`, 'u'));
  }
  await clickOn(page, text, 'potential military');
  await expect(rows.and(page.locator('[aria-current="true"]'))).toHaveCount(0);
});

test('an edge is dragged in one step, and moved by keys in one', async ({ workbench }) => {
  const { page, text } = workbench;
  await clickOn(page, text, 'conflict, Washington', 2);
  await page.keyboard.press('3');
  await workbench.expectCount(1);
  await page.keyboard.press('Escape');
  const { start } = await placeOf(text, 'Washington');
  const grip = await middleOf(page.locator('.edge-bar:not(.at-start) .edge-grip:visible'));
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 10, { steps: 6 });
  await page.mouse.move(start.x + 40, start.y + 10, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => excerpts(workbench)).toEqual([expect.stringContaining('conflict, Washington')]);
  await text.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(async () => (await excerpts(workbench))[0]).not.toContain('Washington');
  await workbench.expectCount(1);

  await clickOn(page, text, 'conflict, Washington');
  await expect(workbench.rows.and(page.locator('[aria-current="true"]'))).toHaveCount(1);
  await page.keyboard.press('m');
  await page.keyboard.press('x');
  for (let word = 0; word < 2; word += 1) await page.keyboard.press('Control+Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect.poll(() => excerpts(workbench)).toEqual([expect.stringContaining('an armed conflict')]);
  await page.keyboard.press('m');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Escape');
  expect((await excerpts(workbench))[0]).toContain('an armed conflict');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(async () => (await excerpts(workbench))[0]).not.toContain('armed');
});

test('the way to list and inspector leads back to the same caret', async ({ workbench }) => {
  const { page, text, annotations } = workbench;
  await clickOn(page, text, 'armed conflict');
  await page.keyboard.press('c');
  await page.keyboard.press('2');
  // The list follows the text a moment later; only then is there a row to go to.
  await workbench.expectCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
  const caret = await selectedIn(page);
  await page.keyboard.press('l');
  await expect(annotations).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect.poll(() => selectedIn(page)).toBe(caret);
  await page.keyboard.press('l');
  await expect(annotations).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await expect.poll(() => selectedIn(page)).toBe('|US Presi');
  await page.keyboard.press('e');
  await expect(page.getByRole('combobox', { name: /^Type of claim/u })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect.poll(() => selectedIn(page)).toBe('|US Presi');
});

test('without single keys, the menu key opens what they would do', async ({ workbench }) => {
  const { page, text } = workbench;
  await clickOn(page, text, 'armed conflict');
  const caret = await selectedIn(page);
  await page.keyboard.press('?');
  await page
    .getByRole('dialog')
    .getByRole('checkbox', { name: /Single keys/u })
    .click();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();

  await page.keyboard.press('s');
  await page.keyboard.press('1');
  expect(await selectedIn(page)).toBe(caret);
  const menu = page.getByRole('menu', { name: 'Tag menu' });
  await page.keyboard.press('ContextMenu');
  await menu.getByRole('menuitem', { name: /^Select the clause/u }).click();
  await expect(menu).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await menu.getByRole('menuitem', { name: 'Tag as Claim', exact: true }).click();
  await workbench.expectCount(1);
});

test('the place is found again after a reload', async ({ workbench }) => {
  const { text } = workbench;
  await placeOf(text, 'stability in Gaza');
  const top = () => text.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await top();
  expect(before).toBeLessThan(0);
  // At once: leaving the page remembers the place, too.
  await workbench.open();
  await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(40);
});

test('what is typed on the way to a field arrives there, to the letter', async ({ workbench }) => {
  const { page, text } = workbench;
  const speaker = page.getByRole('combobox', { name: 'Speaker' });
  await clickOn(page, text, 'Americans');
  for (const key of ['q', '1', 'e', 'A', 'l', 'i', ' ', 'K']) await page.keyboard.press(key);
  await expect(speaker).toHaveValue('Ali K');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await clickOn(page, text, 'Instead');
  for (const key of ['q', 'Shift+1', 'B', 'o', 'b', 'Enter']) await page.keyboard.press(key);
  await expect(speaker).toHaveValue('Bob');
  await workbench.expectCount(2);
});

test('menus and move mode have no accessibility violation in either scheme', async ({ workbench }) => {
  const { page, text } = workbench;
  await clickOn(page, text, 'armed conflict');
  for (const key of ['c', '1', '2', '3', '1']) await page.keyboard.press(key);
  await workbench.expectCount(4);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /more annotations start here/u })
    .first()
    .click();
  await expect(page.getByRole('menu', { name: 'Annotations here' })).toBeVisible();
  await expectAccessible(page, 'stack', { bothSchemes: true });
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('m');
  await expectAccessible(page, 'moving', { bothSchemes: true });
  await page.keyboard.press('Escape');
});
