import { focusNow } from './support/accessibility-measures.ts';
import { expect, test } from './support/test.ts';

// Many small steps: a busy machine takes its time.
test.slow();

test('what is taken away hands the focus on, and the page says where one is', async ({ workbench }) => {
  const { page, text, said, button, articles, expectCount } = workbench;
  const { keyboard } = page;
  const isSomewhere = () => expect.poll(async () => (await page.evaluate(focusNow)).isLost).toBe(false);
  await expect(page).toHaveTitle(/^A: US President .* – Sample: Iran talks – Parallax$/u);

  // The guide goes with the button that ends it.
  await button('End the guide').press('Enter');
  await expect(text).toBeFocused();

  // So does the line that says what is hidden.
  await keyboard.press('Control+Home');
  await keyboard.press('s');
  await keyboard.press('2');
  await expectCount(1);
  await keyboard.press('Escape');
  await keyboard.press('z');
  await button(/^Show annotations/u).press('Enter');
  await expect(text).toBeFocused();

  // A menu's item is gone when the dialog that it opens closes: its button stands for it.
  const actions = articles.getByRole('button', { name: 'Actions for article A' });
  await actions.press('Enter');
  await page.getByRole('menuitem', { name: /^All details/u }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(actions).toBeFocused();
  await actions.press('Enter');
  await page.getByRole('menuitem', { name: /^Mark as done/u }).press('Enter');
  await expect(said).toHaveText('Marked A as done');
  await expect(actions).toBeFocused();

  // What nobody looks after: the net below.
  await page.evaluate(() => {
    const added = document.createElement('button');
    document.querySelector('aside')?.append(added);
    added.focus();
    added.remove();
  });
  await isSomewhere();

  // A hint holds for where it was given.
  await text.focus();
  await keyboard.press('ControlOrMeta+Shift+F');
  await expect(page).toHaveTitle('Find – Sample: Iran talks – Parallax');
  await page.getByRole('textbox', { name: 'Find in all articles' }).fill('Witkoff');
  const row = (index: number) => page.locator(`[data-results] [data-row="${index}"]`);
  await expect(row(1)).toBeVisible();
  await keyboard.press('ArrowDown');
  await expect(row(0)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(row(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(said).toContainText('leads back to the results');
  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('button', { name: 'Codebook' })
    .press('Enter');
  await expect(page.getByRole('treeitem', { name: /^Quote/u })).toBeFocused();
  await expect(said).not.toContainText('leads back');
  await keyboard.press('Escape');
  await expect(text).toBeFocused();
});

/** The relative luminance of a colour and its contrast with another: WCAG 2.2, in the page. */
const contrastOfPreview = (): number => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const piece = document.querySelector('.segment.preview');
  if (!piece) throw new Error('Nothing is shown as selected');
  const letters = getComputedStyle(piece, '::selection').color;
  const ground = /rgba?\([^)]*\)(?=[^(]*$)/u.exec(getComputedStyle(piece).backgroundImage)?.[0];
  if (ground === undefined) throw new Error('The selected words have no ground');
  const [low = 0, high = 0] = [luminance(letters), luminance(ground)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

test('in forced colours selected words can be read where they are tagged, too', async ({ workbench }) => {
  const { page, text, expectCount } = workbench;
  await page.emulateMedia({ forcedColors: 'active' });
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await expectCount(1);
  await expect(page.locator('.segment.preview').first()).toBeVisible();
  expect(await page.evaluate(contrastOfPreview)).toBeGreaterThanOrEqual(4.5);
});
