import type { Page } from '@playwright/test';
import { wrongPlaces, type SessionFileContent } from './support/offsets.ts';
import { giveName, personIn } from './support/people.ts';
import { expect, test } from './support/test.ts';
import { readDownload } from './support/workbench.ts';

const downloadBy = async (page: Page, press: () => Promise<void>) => {
  const waiting = page.waitForEvent('download');
  await press();
  return readDownload(await waiting);
};

test('a lead hands out blind, the coder takes it on and hands it in, and the lead sees how far it is', async ({
  browser,
  baseURL,
}) => {
  const lead = await personIn(browser, baseURL ?? '', 'Lea Lead');
  await lead.tagSentence(1, '3');
  await lead.button(/^More$/u).click();
  await lead.page.getByRole('menuitem', { name: /^Hand-outs/u }).click();
  const handOuts = lead.page.getByRole('dialog', { name: 'Hand-outs' });
  await giveName(lead.page, lead.name, handOuts.getByLabel('Name of the coder'));
  await handOuts.getByLabel('Name of the coder').fill('Cy Coder');
  await handOuts.getByRole('checkbox', { name: /^C .*resurface/u }).uncheck();
  await handOuts.getByLabel(/^Due date/u).fill('2099-12-24');
  await handOuts.getByLabel('Instruction for the coder').fill('Only the quotes.');
  const givenOut = await downloadBy(lead.page, () =>
    handOuts.getByRole('button', { name: 'Save package', exact: true }).click(),
  );
  await expect(handOuts).toContainText('Not taken on yet');
  await lead.page.keyboard.press('Escape');
  const packed = JSON.parse(givenOut.content) as SessionFileContent;
  expect(packed.articles.map(({ letter }) => letter)).toEqual(['A', 'B']);
  expect(packed.annotations).toEqual([]);

  const coder = await personIn(browser, baseURL ?? '', 'Cy Coder');
  await coder.openFile(givenOut);
  const strip = coder.page.getByRole('complementary', { name: 'Work for Cy Coder' });
  await expect(strip).toContainText('due on December 24, 2099');
  await expect(strip).toContainText('Only the quotes.');
  await strip.getByRole('button', { name: /^Take on/u }).click();
  const asking = coder.page.getByRole('dialog', { name: 'Take on the work' });
  await expect(asking.getByLabel('Name', { exact: true })).toHaveValue('Cy Coder');
  await asking.getByRole('button', { name: 'Take it on' }).click();
  await expect(strip.getByRole('button', { name: 'Hand in' })).toBeFocused();

  await coder.tagSentence(2, '1');
  await coder.page.keyboard.press('ControlOrMeta+Enter');
  await expect(strip).toContainText('1 of 2 articles done');
  await strip.getByRole('button', { name: 'Hand in' }).click();
  await expect(strip).toContainText('B is not marked as done yet.');
  const handedIn = await downloadBy(coder.page, () =>
    strip.getByRole('button', { name: 'Hand in anyway' }).click(),
  );
  await expect(strip).toContainText('Handed in just now');
  await expect(strip.getByRole('button', { name: 'Hand in again' })).toBeFocused();
  // Several people's files lie side by side with the lead.
  expect(handedIn.name).toContain('Cy Coder');
  expect(wrongPlaces(JSON.parse(handedIn.content) as SessionFileContent)).toEqual([]);

  await lead.mergeFile(handedIn);
  await lead.expectCount(2);
  await lead.button(/^More$/u).click();
  await lead.page.getByRole('menuitem', { name: /^Hand-outs/u }).click();
  const row = handOuts.getByRole('row', { name: /^CC|^Cy/u });
  await expect(row).toContainText('Handed in');
  await expect(row.getByRole('cell')).toContainText(['Done', 'Not started', '1 of 2']);
  await expect(handOuts).toContainText('B is not marked as done yet.');

  // The same file once more brings nothing.
  await lead.page.keyboard.press('Escape');
  await lead.openFile(handedIn);
  await expect(lead.page.getByRole('dialog', { name: /^Merge/u })).toContainText('Nothing new in this file');
  await lead.leave();
  await coder.leave();
});
