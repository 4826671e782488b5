import { expectAccessible } from './support/accessibility.ts';
import { clickOn, dragOver } from './support/pointer.ts';
import { tabTo } from './support/tab-to.ts';
import { expect, test } from './support/test.ts';

test('I rename a tag and merge two after I used them, and take it back', async ({ workbench }) => {
  const { page, text, annotations, button } = workbench;
  const dialog = page.getByRole('dialog');
  await dragOver(page, text, 'attempting to build trust');
  await page.keyboard.press('2');
  await workbench.expectCount(1);
  await dragOver(page, text, 'late on Friday');
  await page.keyboard.press('3');
  await workbench.expectCount(2);

  await button('Codebook').click();
  const tree = page.getByRole('tree', { name: 'Codebook' });
  await tree.getByRole('treeitem', { name: /^Claim/u }).click();
  await expectAccessible(page, 'codebook room');
  // A browser takes the focus from a row that is put elsewhere.
  await button('Move Type of claim down').press('Enter');
  await expect(button('Move Voice up')).toHaveAttribute('aria-disabled', 'true');
  await expect(button('Move Type of claim down')).toBeFocused();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Assertion');
  await page.getByRole('textbox', { name: 'Name', exact: true }).press('Enter');
  await expect(
    tree.getByRole('treeitem', { name: /^Assertion, letter C, key 2, 1 annotation/u }),
  ).toBeVisible();

  await tree.getByRole('treeitem', { name: /^Framing/u }).click();
  await button('Merge').click();
  await dialog.getByLabel('Merge into').selectOption({ label: 'Assertion' });
  await expect(dialog).toContainText('1 annotation changes its tag.');
  await expectAccessible(page, 'merge');
  await dialog.getByRole('button', { name: 'Merge into Assertion' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(tree.getByRole('treeitem', { name: /^Assertion.*2 annotations/u })).toBeFocused();
  await expect(tree.getByRole('treeitem', { name: /^Framing/u })).toHaveCount(0);

  await button('Read').click();
  await expect(annotations.getByRole('img', { name: /^Assertion/u })).toHaveCount(2);
  await button(/^Undo/u).click();
  await expect(annotations.getByRole('img', { name: /^Framing/u })).toHaveCount(1);
  await button(/^Undo/u).click();
  await expect(annotations.getByRole('img', { name: /^Claim/u })).toHaveCount(1);
});

test('by keyboard alone I make a tag with a choice and a key, and code with it at once', async ({
  workbench,
}) => {
  const { page, text, said } = workbench;
  const press = (key: string) => page.keyboard.press(key);
  const command = async (typed: string) => {
    await press('ControlOrMeta+K');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.type(typed);
    await press('Enter');
  };
  await text.focus();
  await command('go to the codebook');
  const tree = page.getByRole('tree', { name: 'Codebook' });
  await expect(tree.getByRole('treeitem', { name: /^Quote/u })).toBeFocused();
  await press('n');
  await expect(page.getByRole('dialog').getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Metaphor');
  await press('Enter');
  await expect(tree.getByRole('treeitem', { name: /^Metaphor, letter M, key 4/u })).toBeFocused();

  // Into the fields, and on to the button that adds one.
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  const add = page.getByRole('button', { name: 'Add a field' });
  await tabTo(add);
  await press('Enter');
  await page.keyboard.type('Image');
  await press('Tab');
  await press('Tab');
  await page.keyboard.type('War\nGame');
  await press('Tab');
  await press('Enter');
  await expect(page.getByRole('listitem', { name: 'Image' })).toContainText('2 values · core');

  await command('back from the codebook');
  await expect(text).toBeFocused();
  await press('Control+Home');
  await press('s');
  await press('4');
  await workbench.expectCount(1);
  await press('e');
  await press('2');
  await expect(page.getByRole('button', { name: /^Game/u, pressed: true })).toBeVisible();
  await expect(said).toContainText(/image/iu);
});

const FIFTEEN = {
  format: 'parallax-codebook',
  formatVersion: 1,
  id: 'large',
  version: 1,
  language: 'en',
  name: 'Fifteen tags',
  about: '',
  guidelines: '',
  articleAttributes: [],
  entityAttributes: [],
  links: [],
  tags: Array.from({ length: 15 }, (_, index) => ({
    id: `t${index}`,
    name: index % 5 === 0 ? `Theme ${index / 5 + 1}` : `Aspect ${index} of a theme`,
    letter: String.fromCharCode(65 + index),
    hotkey: null,
    lineStyle: 'solid',
    help: '',
    parent: index % 5 === 0 ? null : `t${index - (index % 5)}`,
    colour: {
      light: { line: '#86046b', fill: '#f6e1f0', active: '#ecc6e0' },
      dark: { line: '#fc87d8', fill: '#3a2233', active: '#5f3152' },
    },
    attributes: [],
  })),
};

test('a codebook of many nested tags is taken in from a file, and none of them is out of reach', async ({
  workbench,
}) => {
  const { page, text, toolbar, button, annotations } = workbench;
  const dialog = page.getByRole('dialog');
  await button('Codebook').click();
  const chooser = page.waitForEvent('filechooser');
  await button('Open a codebook file').click();
  await (
    await chooser
  ).setFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(FIFTEEN)),
  });
  await expect(dialog).toContainText('New: the tags Theme 1, Aspect 1 of a theme');
  await expectAccessible(page, 'take in a codebook');
  await dialog.getByRole('button', { name: 'Take it in' }).click();
  const tree = page.getByRole('tree', { name: 'Codebook' });
  await expect(tree.getByRole('treeitem')).toHaveCount(3 + 15 + 4);
  await expect(tree.getByRole('treeitem', { name: /^Aspect 7/u })).toHaveAttribute('aria-level', '2');

  await button('Read').click();
  await dragOver(page, text, 'attempting to build trust');
  await expect(toolbar.getByRole('button', { name: /^(?:Quote|Claim|Framing)/u })).toHaveCount(3);
  await toolbar.getByRole('button', { name: '15 more tags: find one by its name' }).click();
  await page.keyboard.type('aspect 7');
  await page.keyboard.press('Enter');
  await workbench.expectCount(1);
  await expect(annotations.getByRole('img', { name: /^Aspect 7/u })).toBeVisible();
  await clickOn(page, text, 'build trust');
  await expectAccessible(page, 'reading with many tags');
});
