import { dragOver } from './support/pointer.ts';
import { expect, test } from './support/test.ts';

test('undo names the step and works after a reload; redo brings it back', async ({ workbench }) => {
  const { page, text, toolbar, button } = workbench;
  await dragOver(page, text, 'a president of peace');
  await toolbar.getByRole('button', { name: /^Quote/u }).click();
  await workbench.expectCount(1);
  await dragOver(page, text, 'potential military action');
  await toolbar.getByRole('button', { name: /^Claim/u }).click();
  await workbench.expectCount(2);

  await page.reload();
  await expect(text).toBeVisible();
  await workbench.expectCount(2);
  await expect(button(/^Undo: .*claim/iu)).toBeVisible();
  await button(/^Undo/u).click();
  await workbench.expectCount(1);
  await button(/^Undo/u).click();
  await workbench.expectCount(0);
  await expect(button(/^Undo/u)).toHaveAttribute('aria-disabled', 'true');

  await page.reload();
  await expect(text).toBeVisible();
  await button(/^Redo/u).click();
  await workbench.expectCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await workbench.expectCount(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await workbench.expectCount(1);
});
