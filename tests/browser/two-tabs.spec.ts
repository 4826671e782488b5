import { dragOver } from './support/pointer.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn } from './support/workbench.ts';

test('two tabs follow each other and never overwrite each other', async ({ workbench, context }) => {
  const other = workbenchOn(await context.newPage());
  await other.open();

  // A tab behind another one hears of the pointer once a second only.
  await workbench.page.bringToFront();
  await dragOver(workbench.page, workbench.text, 'a president of peace');
  await workbench.toolbar.getByRole('button', { name: /^Quote/u }).click();
  await other.expectCount(1);

  // Both start from the same state and commit at the same time.
  await dragOver(workbench.page, workbench.text, 'potential military action');
  await other.page.bringToFront();
  await dragOver(other.page, other.text, 'open to an opportunity');
  await Promise.all([
    workbench.toolbar.getByRole('button', { name: /^Claim/u }).click(),
    other.toolbar.getByRole('button', { name: /^Framing/u }).click(),
  ]);
  await workbench.expectCount(3);
  await other.expectCount(3);
  await expect(workbench.saved).toBeVisible();
  await expect(other.saved).toBeVisible();

  // One undo stack for both: what one tab did, the other takes back.
  await other.button(/^Undo/u).click();
  await other.button(/^Undo/u).click();
  await other.button(/^Undo/u).click();
  await workbench.expectCount(0);

  await workbench.page.reload();
  await expect(workbench.text).toBeVisible();
  await workbench.expectCount(0);
});
