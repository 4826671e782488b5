import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { clickOn } from './support/pointer.ts';
import { expect, test } from './support/test.ts';

/** Presses keys one right behind the other, as a quick typist does, and counts them. */
const pressAll = async (page: Page, ...keys: readonly string[]): Promise<number> => {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
};

test('a quote with its speaker in six keys, the next with the same one in three', async ({ workbench }) => {
  const { page, text, annotations, said } = workbench;
  await clickOn(page, text, 'The Americans should know');
  // A name that the session knows from before: its first letters are enough.
  await pressAll(page, 'q', 'Shift+Digit1');
  await page.keyboard.type('Ali Khamenei');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await workbench.expectCount(1);
  await expect(annotations.getByText('Ali Khamenei')).toHaveCount(1);

  await clickOn(page, text, 'a president of peace');
  await pressAll(page, 'q', 'Shift+Digit1');
  await page.keyboard.type('Steve Witkoff');
  await page.keyboard.press('Enter');
  await expect(annotations.getByText('Steve Witkoff')).toHaveCount(1);

  await clickOn(page, text, 'open to an opportunity');
  expect(await pressAll(page, 'q', 'Shift+Digit1', 'w', 'i', 't', 'Enter')).toBe(6);
  await expect(annotations.getByText('Steve Witkoff')).toHaveCount(2);
  await expect(text).toBeFocused();

  // The one before in the text speaks on.
  await clickOn(page, text, 'stability in Gaza');
  expect(await pressAll(page, 'q', '1', ',')).toBe(3);
  await expect(said).toHaveText('Speaker: Steve Witkoff, as before');
  await expect(annotations.getByText('Steve Witkoff')).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(annotations.getByText('Steve Witkoff')).toHaveCount(2);
  // In the empty field the same name is offered first, and Enter takes it.
  await pressAll(page, 'e', 'Enter');
  await expect(annotations.getByText('Steve Witkoff')).toHaveCount(3);
  await expect(text).toBeFocused();
});

test('core fields by digits and Enter, back at the same caret; values copied from another', async ({
  workbench,
}) => {
  const { page, text, annotations, said } = workbench;
  await clickOn(page, text, 'an armed');
  // No pause: field after field takes what is typed for it.
  await pressAll(page, 'c', 'Shift+Digit3', '2', 'Enter', 'I', 'r', 'a', 'n', 'Enter', '2', 'Enter');
  await expect(text).toBeFocused();
  await expect(annotations.getByText('Iran', { exact: true })).toBeVisible();
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector.getByRole('combobox', { name: 'Device' })).toHaveValue('Label');
  await expect(
    inspector
      .getByRole('group', { name: 'Tone toward the target' })
      .getByRole('button', { name: 'Negative' }),
  ).toHaveAttribute('aria-pressed', 'true');
  // The caret is where it was: the next clause follows this one.
  await pressAll(page, 'c', '3');
  await workbench.expectCount(2);

  await page.keyboard.press('Shift+X');
  const values = page.getByRole('region', { name: 'Copy values' });
  await expect(values.getByRole('button').filter({ hasText: 'Device: Label' })).toBeFocused();
  await expectAccessible(page, 'copying values');
  await page.keyboard.press('1');
  await expect(said).toHaveText(/Copied values to framing/iu);
  await expect(values).toHaveCount(0);
  await expect(text).toBeFocused();
  await expect(inspector.getByRole('combobox', { name: 'Device' })).toHaveValue('Label');
  await expect(inspector.getByText('copied').first()).toBeVisible();
});

test('the tag card stands beside the text and follows, while the tagging goes on', async ({ workbench }) => {
  const { page, text, said } = workbench;
  await clickOn(page, text, 'a president of peace');
  await pressAll(page, 'q', 'q', '3');
  await workbench.expectCount(1);
  await page.keyboard.press('i');
  const card = page.getByRole('region', { name: /^Tag card/u });
  await expect(card).toHaveAccessibleName('Tag card: Framing');
  await expect(said).toContainText(/^Framing: /u);
  await expect(text).toBeFocused();
  await expectAccessible(page, 'the tag card');

  // The same words in the other article: tagged there, the card tells of the first.
  await pressAll(page, 'Escape', 'Shift+J');
  await clickOn(page, text, 'a president of peace');
  await pressAll(page, 'q', 'q', 'i');
  await expect(card).toContainText('Coded once before as Framing');
  await page.keyboard.press('2');
  await workbench.expectCount(1);
  await expect(card).toHaveAccessibleName('Tag card: Claim');
  // Into the card and through the tags by digit; i closes it.
  await page.keyboard.press('l');
  await page.keyboard.press('1');
  await expect(card).toHaveAccessibleName('Tag card: Quote');
  await page.keyboard.press('i');
  await expect(card).toHaveCount(0);
  await expect(text).toBeFocused();

  // At 200 % zoom it comes up from below and goes again, and the words in question stay in sight.
  await page.setViewportSize({ width: 720, height: 450 });
  await page.getByRole('button', { name: 'List and inspector' }).click();
  await text.focus();
  await page.keyboard.press('i');
  await expect(card.getByRole('heading', { name: 'Claim' })).toBeInViewport();
  await expect(text.getByText('a president of peace').first()).toBeInViewport();
  await expect(text).toBeFocused();
  await page.keyboard.press('i');
  await expect(page.getByRole('button', { name: 'List and inspector' })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
});

test('several rows together, and the article with its codes, by keys alone', async ({ workbench }) => {
  const { page, text, annotations } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await pressAll(page, 's', '2', 's', '2', 's', '3');
  await workbench.expectCount(3);
  await pressAll(page, 'l', 'ControlOrMeta+a', 'e');
  const inspector = page.getByRole('region', { name: 'Inspector' });
  await expect(inspector.getByRole('heading', { name: '3 annotations together' })).toBeVisible();
  await expect(inspector.getByRole('combobox', { name: 'Tag' })).toBeFocused();
  await expectAccessible(page, 'several rows together');
  await page.keyboard.type('cla');
  await page.keyboard.press('Enter');
  await expect(annotations.getByRole('img', { name: /^Claim/u })).toHaveCount(3);
  await expect(inspector.getByRole('combobox', { name: 'Type of claim' })).toBeFocused();
  await page.keyboard.press('2');
  await expect(inspector.getByRole('combobox', { name: 'Type of claim' })).toHaveValue('State');
  await expect(annotations.getByRole('img', { name: 'Claim, incomplete' })).toHaveCount(0);
  // One Undo for the value of all three, one for their tags; also from a field, when nothing was typed there.
  await pressAll(page, 'ControlOrMeta+Z');
  await expect(annotations.getByRole('img', { name: 'Claim, incomplete' })).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(annotations.getByRole('img', { name: /^Framing/u })).toHaveCount(1);

  // Nothing active: the article's own fields.
  await pressAll(page, 'Escape', 'Escape', 'Escape');
  await expect(text).toBeFocused();
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(inspector.getByRole('heading', { name: 'Article A' })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await pressAll(page, 'Control+End', 'e');
  await expect(inspector.getByRole('combobox', { name: 'Primary frame' })).toBeFocused();
  await pressAll(page, '8', 'Enter', '2', 'Enter', '1', 'Enter');
  await expect(text).toBeFocused();
  await expect(inspector.getByRole('combobox', { name: 'Primary frame' })).toHaveValue(
    'Security and defence',
  );
  await expectAccessible(page, 'the fields of an article');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('navigation', { name: 'Articles' }).getByText('✓ Done')).toBeVisible();
  await expect(inspector.getByRole('heading', { name: 'Article B' })).toBeVisible();
});
