import { personIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('two people who are never online together merge their work, see it first, and can take it back', async ({
  browser,
  baseURL,
}) => {
  const ada = await personIn(browser, baseURL ?? '', 'Ada Lovelace');
  const bo = await personIn(browser, baseURL ?? '', 'Bo Li');
  await ada.tagSentence(1, '2');
  await bo.tagSentence(3, '3');
  await bo.tagSentence(4, '1');
  const his = await bo.share();
  expect(his.name).toMatch(/\.parallax\.json$/u);

  await ada.openFile(his);
  const dialog = ada.page.getByRole('dialog', { name: /^Merge/u });
  await expect(dialog).toContainText('Bo Li');
  await ada.expectCount(1);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toContainText('Merged');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await ada.expectCount(3);

  await ada.page.keyboard.press('ControlOrMeta+z');
  await ada.expectCount(1);
  await ada.page.keyboard.press('ControlOrMeta+Shift+z');
  await ada.expectCount(3);

  // It outlives a reload, and merging the same file again has nothing to do.
  await ada.page.reload();
  await ada.expectCount(3);
  await ada.openFile(his);
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const hers = await ada.share();
  await bo.openFile(hers);
  const other = bo.page.getByRole('dialog', { name: /^Merge/u });
  await other.getByRole('button', { name: 'Merge', exact: true }).click();
  await other.getByRole('button', { name: 'Done' }).click();
  await bo.expectCount(3);
  expect((await bo.share()).content).toBe((await ada.share()).content);
  await ada.leave();
  await bo.leave();
});
