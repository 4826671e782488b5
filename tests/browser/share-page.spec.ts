import { diskFolder, oneFileOn, withoutPickers } from './support/one-file.ts';
import { giveName, personIn } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { readDownload } from './support/workbench.ts';

test('a session shared as a web page, by keys, opens from a disk as the workbench with the session in it', async ({
  page,
  watch,
  browser,
  baseURL,
}) => {
  // The page that is written comes from the disk, which is no host.
  watch.allow(/^request: file:\/\//u);
  const ada = await personIn(browser, baseURL ?? '', 'Ada Lovelace');
  await ada.tagSentence(1, '2');
  await ada.page.keyboard.press('ControlOrMeta+k');
  await ada.page.keyboard.type('share as web page');
  await ada.page.keyboard.press('Enter');
  const dialog = ada.page.getByRole('dialog', { name: 'Share' });
  const save = dialog.getByRole('button', { name: 'Save web page' });
  await giveName(ada.page, ada.name, save);
  const downloading = ada.page.waitForEvent('download');
  await save.press('Enter');
  const shared = await readDownload(await downloading);
  expect(shared.name).toBe('Sample Iran talks from Ada Lovelace.html');
  await expect(dialog).toContainText('It opens in any browser');
  await ada.leave();

  await withoutPickers(page);
  const parallax = oneFileOn(page);
  await parallax.open(diskFolder().write(shared.name, shared.content));
  await parallax.expectCount(1);
});
