import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { personIn, type SharedFile } from './support/people.ts';
import { clickOn, dragOver } from './support/pointer.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

const scan = (page: Page, state: string, bothSchemes = false) =>
  expectAccessible(page, state, { bothSchemes });

/** Every screen and state, each reached as a person reaches it, and left again by Escape. */
const walk = async (workbench: Workbench) => {
  const { page, text, toolbar, button } = workbench;
  await scan(page, 'first visit', true);

  await dragOver(page, text, 'a president of peace');
  await expect(toolbar).toBeVisible();
  await scan(page, 'selection with its toolbar', true);
  await toolbar.getByRole('button', { name: /^Quote/u }).click();
  await toolbar.getByRole('button', { name: /^Claim/u }).click();
  await workbench.expectCount(2);
  await clickOn(page, text, 'president of peace');
  await scan(page, 'active annotation with its fields', true);

  for (const name of [/^Export/u, /^More$/u, /^More for article A$/u]) {
    // At 1024 px the articles are letters, whose menus are in the overlay.
    if (!(await button(name).isVisible())) continue;
    await button(name).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await scan(page, `menu ${name.source}`, true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
  }

  const dialogs: readonly (readonly [state: string, open: () => Promise<void>])[] = [
    ['palette', () => page.keyboard.press('ControlOrMeta+K')],
    ['key sheet', () => text.focus().then(() => page.keyboard.press('?'))],
    ['sessions', () => button(/^Sessions/u).click()],
    [
      'add articles',
      () =>
        button(/^Add article/u)
          .first()
          .click(),
    ],
    ['settings', () => openFromMenu(workbench, 'Settings')],
    ['help', () => openFromMenu(workbench, /^Help/u)],
  ];
  for (const [state, open] of dialogs) {
    await open();
    await expect(page.getByRole('dialog'), state).toBeVisible();
    await scan(page, state, true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog'), state).toHaveCount(0);
  }

  await button('Codebook').click();
  await page.getByRole('treeitem', { name: /^Claim/u }).click();
  await page.getByRole('button', { name: /^Type of claim/u }).click();
  await scan(page, 'codebook room', true);
  await page.getByRole('treeitem', { name: /^Links/u }).click();
  await page.getByRole('button', { name: /^asserts/u }).click();
  await scan(page, 'kinds of link', true);
};

/** What people do together; `theirs` is a colleague's copy that has something new. */
const walkTogether = async (workbench: Workbench, theirs: SharedFile) => {
  const { page, text, button } = workbench;
  const dialog = page.getByRole('dialog');
  // Escape leaves a form inside a dialog first, and then the dialog.
  const leave = () =>
    expect(async () => {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
  await dragOver(page, text, 'a president of peace');
  await workbench.toolbar.getByRole('button', { name: /^Quote/u }).click();

  await button('Share').click();
  await expect(dialog.getByLabel('Name', { exact: true })).toBeVisible();
  await scan(page, 'share asks the name');
  await dialog.getByLabel('Name', { exact: true }).fill('Ada Lovelace');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByText('A part of it').click();
  await expect(dialog.getByRole('group', { name: 'Coders' })).toBeVisible();
  await scan(page, 'share a part');
  await leave();

  const chooser = page.waitForEvent('filechooser');
  await button('Open session').click();
  await (
    await chooser
  ).setFiles({ name: theirs.name, mimeType: 'application/json', buffer: Buffer.from(theirs.content) });
  await expect(dialog).toContainText('Bo Li');
  await scan(page, 'merge, dry run');
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toContainText('Merged');
  await scan(page, 'merge, result');
  await leave();

  await button(/^Coders/u).click();
  await scan(page, 'coders');
  await dialog.getByRole('button', { name: 'Compare', exact: true }).click();
  await scan(page, 'comparison');

  await openFromMenu(workbench, 'History');
  await dialog.getByRole('button', { name: /Created quote/u }).click();
  await scan(page, 'history');
  await leave();

  await openFromMenu(workbench, 'Annotators');
  await dialog.getByRole('button', { name: 'Somebody else works here now' }).click();
  await scan(page, 'annotators');
  await leave();

  await openFromMenu(workbench, /^Hand-outs/u);
  await dialog.getByLabel('Name of the coder').fill('Cy');
  await scan(page, 'new hand-out');
  await dialog.getByRole('button', { name: 'Save package', exact: true }).click();
  await expect(dialog).toContainText('Not taken on yet');
  await scan(page, 'hand-outs and progress');
  await leave();
};

/** Where articles are compared, and what is asked there. */
const walkCompared = async ({ page, text, button, expectCount }: Workbench) => {
  const dialog = page.getByRole('dialog');
  await dragOver(page, text, 'urging a resumption of negotiations');
  await page.keyboard.press('2');
  await expectCount(1);
  await clickOn(page, text, 'Mr Khamenei, in');
  await page.keyboard.press('b');
  await page.keyboard.press('3');
  await expectCount(2);
  await page.keyboard.press('v');
  await expect(page.getByRole('status').filter({ hasText: 'B keeps 6 of 13' })).toBeVisible();
  await scan(page, 'compare room');
  await page.keyboard.press('n');
  await scan(page, 'at a difference');
  await page.keyboard.press('Shift+J');
  await expect(page.getByRole('complementary', { name: 'The same words' })).toBeVisible();
  await scan(page, 'offers');
  await clickOn(page, page.getByRole('textbox', { name: /^B: /u }), 'Khamenei, in');
  await page.keyboard.press('y');
  await expect(dialog).toBeVisible();
  await scan(page, 'an edited offer');
  await page.keyboard.press('Escape');
  await button(/^All articles$/u).click();
  await expect(dialog).toContainText('little in common');
  await scan(page, 'overview');
  await page.keyboard.press('Escape');
  await button(/^Column 2/u).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await scan(page, 'menu of a column');
  await page.getByRole('menuitem', { name: /^Add C/u }).click();
  await expect(page.getByRole('textbox', { name: /^C: /u })).toBeVisible();
  await scan(page, 'three columns');
};

const openFromMenu = async ({ page, button }: Workbench, item: string | RegExp) => {
  await button(/^More$/u).click();
  await page.getByRole('menuitem', { name: item }).click();
};

// Each width in one scheme; on every screen of its own a coder sees, colours are looked at in the other one as well.
for (const [colorScheme, width] of [
  ['light', 1440],
  ['dark', 1024],
] as const) {
  test.describe(`${colorScheme} at ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });
    test.slow();
    test('has no accessibility violation on any screen', async ({ workbench }) => {
      await walk(workbench);
    });
    test('has none where articles are compared', async ({ workbench }) => {
      await walkCompared(workbench);
    });
    test('has none where people work together', async ({ workbench, browser, baseURL }) => {
      const bo = await personIn(browser, baseURL ?? '', 'Bo Li');
      await bo.tagSentence(3, '3');
      const theirs = await bo.share();
      await bo.leave();
      await walkTogether(workbench, theirs);
    });
  });
}
