import { expectAccessible } from './support/accessibility.ts';
import { clickOn, dragOver, middleOf, placeOf } from './support/pointer.ts';
import { expect, test } from './support/test.ts';

test('the palette by keyboard alone: it finds, runs, gives reasons, and remembers', async ({ workbench }) => {
  const { page, text, saved } = workbench;
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const rows = palette.getByRole('option');
  const find = async (typed: string) => {
    await page.keyboard.press('ControlOrMeta+K');
    // Right after the start its code is still on the way.
    await expect(palette.getByRole('combobox')).toBeFocused();
    await page.keyboard.type(typed);
    await expect(rows.first()).toBeVisible();
  };
  await text.focus();
  await page.keyboard.press('Control+Home');

  // What can't be done yet says why.
  await find('tag as framing');
  await expect(rows.first()).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(palette.getByRole('status')).toHaveText('Select words first');
  await expectAccessible(page, 'the palette');
  await page.keyboard.press('Escape');

  // What is typed right behind the key is searched for, not done in the text: not waiting for anything in between.
  await page.keyboard.press('s');
  const { keyboard } = page;
  await keyboard.down('ControlOrMeta');
  await Promise.all([
    keyboard.down('k'),
    keyboard.up('k'),
    keyboard.up('ControlOrMeta'),
    ...['c', '1', '2', 'Backspace', 'd'].flatMap((key) => [keyboard.down(key), keyboard.up(key)]),
  ]);
  await expect(palette.getByRole('combobox')).toHaveValue('c1d');
  await page.keyboard.press('Escape');
  await workbench.expectCount(0);

  // The right code, then its value, by a few letters each.
  await find('tgfram');
  await expect(rows.first()).toContainText('Tag as Framing');
  await page.keyboard.press('Enter');
  await workbench.expectCount(1);
  await find('devmetaph');
  await expect(rows.first()).toContainText('Device: Metaphor');
  await page.keyboard.press('Enter');
  await expect(workbench.said).toContainText(/device/iu);
  await expect(text).toBeFocused();

  // An article by its letter.
  await find('c');
  await page.keyboard.press('Enter');
  await expect(text).toHaveAccessibleName(/^C\b/u);
  await expect(text).toBeFocused();

  // After a reload what was chosen comes first.
  await expect(saved).toBeVisible();
  await page.reload();
  await expect(text).toBeVisible();
  await text.focus();
  await page.keyboard.press('ControlOrMeta+K');
  const recent = palette.getByRole('group', { name: 'Recent' }).getByRole('option');
  await expect(recent.first()).toContainText(/^C /u);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(text).toHaveAccessibleName(/^C\b/u);
});

test('the highlighter: the mouse tags at once, and never by accident', async ({ workbench }) => {
  const { page, text, toolbar } = workbench;
  const sign = page.getByRole('group', { name: 'Highlighter' });
  await text.focus();
  await page.keyboard.press('Shift+T');
  await page.keyboard.press('2');
  await expect(sign).toHaveText(/Highlighter:\s*Claim/u);
  await expect(workbench.said).toContainText('Highlighter: Claim');
  await expect(text).toHaveCSS('cursor', /url\(/u);

  await dragOver(page, text, 'he had sent a letter');
  await workbench.expectCount(1);
  await expect(toolbar).toHaveCount(0);
  await expectAccessible(page, 'the highlighter');

  // A plain click, and a drag that moves an edge, tag nothing.
  await clickOn(page, text, 'Mr Khamenei, in a televised');
  await clickOn(page, text, 'sent a letter');
  const edge = await placeOf(text, 'he had sent a letter');
  const further = await placeOf(text, "Iran's supreme leader");
  const grip = await middleOf(page.locator('.edge-grip').last());
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(edge.end.x + 20, edge.end.y, { steps: 3 });
  await page.mouse.move(further.end.x, further.end.y, { steps: 4 });
  await page.mouse.up();
  await expect(workbench.rows.first()).toContainText(/letter to Iran's supreme leader/u);
  await workbench.expectCount(1);

  // A double click tags the word, a digit takes another pen, and both stay in the next article.
  await page.keyboard.press('3');
  await expect(sign).toContainText('Framing');
  await clickOn(page, text, 'strained', 2);
  await workbench.expectCount(2);
  await workbench.openArticle('B');
  await dragOver(page, text, 'Washington');
  await workbench.expectCount(1);
  await page.keyboard.press('ControlOrMeta+Z');
  await workbench.expectCount(0);

  // One Escape ends it; then selecting shows the toolbar again, whose double click arms.
  await text.focus();
  await page.keyboard.press('Escape');
  await expect(sign).toHaveCount(0);
  await expect(workbench.said).toHaveText('The highlighter is off');
  await dragOver(page, text, 'Washington');
  await toolbar.getByRole('button', { name: /^Quote/u }).dblclick();
  await expect(sign).toContainText('Quote');
  await workbench.expectCount(1);
});

test('what is still to do, by keyboard alone: untagged sentences, then what needs attention', async ({
  workbench,
}) => {
  const { page, text, said } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('u');
  await expect(said).toHaveText(/^Sentence 1 of \d+, \d+ left untagged$/u);
  await page.keyboard.press('2');
  await workbench.expectCount(1);
  await page.keyboard.press('u');
  await expect(said).toHaveText(/^Sentence 2 of /u);
  await page.keyboard.press('3');
  await workbench.expectCount(2);
  await page.keyboard.press('f');
  await page.keyboard.press('Shift+J');
  await expect(text).toHaveAccessibleName(/^B\b/u);

  await page.keyboard.press('Shift+F');
  await expect(text).toHaveAccessibleName(/^A\b/u);
  await expect(said).toHaveText('From the beginning again: A, Claim: no type of claim');
  await page.keyboard.press('Shift+F');
  await expect(said).toHaveText(/^Framing: no device.*; flagged$/u);
  await expect(text).toBeFocused();

  // The same as rows of the list, with how many there are.
  await page.getByRole('button', { name: /^Filters/u }).press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Needs attention (2)' })).toBeVisible();
  await expectAccessible(page, 'the filters');
  await page.getByRole('checkbox', { name: 'Flagged (1)' }).press('Space');
  await workbench.expectCount(1);
});
