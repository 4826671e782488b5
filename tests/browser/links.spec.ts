import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { labelAt } from './support/label-at.ts';
import { clickOn } from './support/pointer.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

const textOf = (page: Page, letter: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(String.raw`^${letter}: `, 'u') });

const TAGS = { '1': /^Quote/u, '2': /^Claim/u } as const;

/**
 * Tags quoted words and claims by keyboard: the caret comes by a click, as everywhere in a test. A key waits for what the
 * one before does, a click does not: the test goes on when the two Escapes have been heard, too.
 */
const tag = async (
  { page, rows }: Workbench,
  text: Locator,
  words: string,
  unit: 'q' | 'c' | 's',
  digit: keyof typeof TAGS,
) => {
  await clickOn(page, text, words);
  await expect(text).toBeFocused();
  await page.keyboard.press(unit);
  await page.keyboard.press(digit);
  const active = rows.and(page.locator('[aria-current="true"]'));
  // By its tag, too: the click may have chosen a quote around the words.
  const made = active.and(page.getByRole('option', { name: TAGS[digit] })).filter({ hasText: words });
  await expect(made).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(active).toHaveCount(0);
};

const links = (page: Page): Locator => page.getByRole('region', { name: 'Links', exact: true });
const chips = (page: Page): Locator => links(page).getByRole('button', { name: /^Go to/u });

test('three keys from a quote to a claim in the same article, seen from both ends, there and back', async ({
  workbench,
}) => {
  const { page, text, said } = workbench;
  await tag(workbench, text, 'Americans', 'q', '1');
  await tag(workbench, text, 'push for a diplomatic', 'c', '2');
  await clickOn(page, text, 'Americans');
  await expect(page.getByRole('button', { name: /^Quote/u }).first()).toBeVisible();

  await page.keyboard.press('r');
  await expect(said).toContainText('1 place, type its letter');
  await expect(text).toBeFocused();
  const claimLabel = await labelAt(text, 'it would be more natural');
  await page.keyboard.press(claimLabel);
  const menu = page.getByRole('menu', { name: 'Kind of link' });
  await expect(menu.getByRole('menuitem', { name: /^contradicts/u })).toBeVisible();
  await expectAccessible(page, 'kinds of link', { part: '[role="menu"]' });
  await page.keyboard.press('3');
  await expect(said).toContainText(/^Linked: quote .* in A contradicts claim .* in A$/u);
  await expect(text).toBeFocused();
  await expect(chips(page)).toHaveAccessibleName(/^Go to contradicts: claim in A/u);

  await page.keyboard.press('Shift+R');
  await expect(chips(page)).toHaveAccessibleName(/^Go to contradicts this: quote in A/u);
  await expect(text).toBeFocused();
  await page.keyboard.press('Shift+R');
  await expect(chips(page)).toHaveAccessibleName(/^Go to contradicts: claim in A/u);

  // Escape leaves the question at each step, and Undo takes the link back.
  await page.keyboard.press('r');
  await page.keyboard.press(claimLabel);
  await expect.poll(() => menu.evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(chips(page)).toHaveCount(0);
});

test('from one article to another: across panes by key, by mouse, by list', async ({ workbench }) => {
  const { page, text, said } = workbench;
  await tag(workbench, text, 'Americans', 'q', '1');
  await page.keyboard.press('Shift+V');
  const [a, b] = [textOf(page, 'A'), textOf(page, 'B')];
  await expect(b).toBeVisible();
  await expect(a).toBeFocused();
  await tag(workbench, b, 'Americans', 'q', '1');
  await page.keyboard.press('k');

  await page.keyboard.press('r');
  await page.keyboard.press(await labelAt(a, '“The Americans'));
  await page.getByRole('menuitem', { name: /^same as/u }).press('2');
  await expect(said).toContainText(/^Linked: quote .* in B same as quote .* in A$/u);
  await expect(b).toBeFocused();
  await expect(page.locator('svg path[class*="line"]')).toHaveCount(1);
  await page.keyboard.press('Shift+R');
  await expect(a).toBeFocused();
  await expect(chips(page)).toHaveAccessibleName(/^Go to same as: quote in B/u);
  await page.keyboard.press('Shift+R');
  await expect(b).toBeFocused();

  // By mouse: the button, then the words in the other text.
  await links(page).getByRole('button', { name: 'Link to…' }).click();
  await clickOn(page, a, 'Americans should');
  // Only one kind is left for these two.
  await expect(said).toContainText(/^Linked: quote .* in B responds to quote .* in A$/u);
  await expect(chips(page)).toHaveCount(2);

  // In one pane the other article is not on screen: the list has it.
  await page.keyboard.press('Shift+W');
  await expect(b).toBeVisible();
  await expect(a).toHaveCount(0);
  await page.keyboard.press('j');
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('a quote');
  await expect(
    page.getByRole('listbox', { name: 'Annotations to choose from' }).getByRole('option'),
  ).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(said).toContainText(/^Linked: quote .* in A responds to quote .* in B$/u);
});

test('nesting proposes links, and all links stand in one list', async ({ workbench }) => {
  const { page, text, said } = workbench;
  await tag(workbench, text, 'a president of peace', 'q', '1');
  await clickOn(page, text, 'a president of peace');
  await page.keyboard.press('q');
  await page.keyboard.press('q');
  await page.keyboard.press('1');
  await workbench.expectCount(2);
  await tag(workbench, text, 'no reason for us', 'c', '2');
  // The line below the text may have something else to offer first; both ends say it.
  await clickOn(page, text, 'no reason for us');
  await expect(page.getByRole('button', { name: /^Make the link that follows/u }).first()).toBeVisible();

  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('follow from nesting');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Made 2 links that follow from nesting');
  await page.keyboard.press('ControlOrMeta+K');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('all links of');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Links' });
  const rows = dialog.getByRole('list', { name: 'Links' }).getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  await expectAccessible(page, 'all links', { part: 'dialog' });
  const before = await rows.count();
  await rows.first().getByRole('button').first().press('Delete');
  await expect(rows).toHaveCount(before - 1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(said).toHaveText('Undone: delete link.');
});
