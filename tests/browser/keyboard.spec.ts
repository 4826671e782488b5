import { clickOn } from './support/pointer.ts';
import { tabTo } from './support/tab-to.ts';
import { expect, test } from './support/test.ts';
import type { SessionFileContent } from './support/offsets.ts';
import type { Workbench } from './support/workbench.ts';

const exactsOf = async (workbench: Workbench): Promise<readonly string[]> => {
  const file = JSON.parse((await workbench.exportFile('Session')).content) as SessionFileContent;
  return file.annotations
    .filter(({ deletedRev }) => deletedRev === null)
    .map(({ target }) => target.ranges.map(({ exact }) => exact).join(' … '));
};

test('the main job by keyboard alone, from the address to the file', async ({ workbench }) => {
  const { page, text, annotations, saved } = workbench;
  await tabTo(text);

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await workbench.expectCount(1);
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await page.keyboard.press('3');
  await workbench.expectCount(2);

  // The selection stays alive: the same words once more.
  await page.keyboard.press('2');
  await workbench.expectCount(3);
  await expect(saved).toBeVisible();

  // Change of tag, removal, undo and redo.
  await page.keyboard.press('t');
  await page.keyboard.press('1');
  await expect(annotations.getByRole('img', { name: 'Quote' })).toHaveCount(1);
  await page.keyboard.press('Delete');
  await workbench.expectCount(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await workbench.expectCount(3);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await workbench.expectCount(2);

  const exacts = await exactsOf(workbench);
  expect(exacts[0]).toMatch(/^US President Donald Trump .* late on Friday\.$/u);
});

test('units: sentence, clause, quoted passage, block, extended', async ({ workbench }) => {
  const { page, text } = workbench;
  await clickOn(page, text, 'a president of peace');
  await page.keyboard.press('q');
  await page.keyboard.press('q');
  await page.keyboard.press('1');
  await workbench.expectCount(1);
  await clickOn(page, text, 'Americans');
  await page.keyboard.press('c');
  await page.keyboard.press('2');
  await workbench.expectCount(2);
  await page.keyboard.press('b');
  await page.keyboard.press('3');
  await workbench.expectCount(3);
  const [quote, clause, block] = await exactsOf(workbench).then((exacts) => [
    exacts.find((exact) => exact.includes('president of peace')),
    exacts.find((exact) => exact.length < 100 && exact.includes('Americans')),
    exacts.find((exact) => exact.startsWith('Mr Khamenei')),
  ]);
  expect(quote).toMatch(/^“It roughly said: .*,'”$/u);
  expect(clause).toContain('Americans should know threats will get them nowhere');
  expect(block).toMatch(/confronting Iran\.”$/u);
});

test('a broken quote: two ranges in one annotation, and back', async ({ workbench }) => {
  const { page, text } = workbench;
  await clickOn(page, text, 'Instead, it');
  await page.keyboard.press('q');
  await page.keyboard.press('1');
  await workbench.expectCount(1);
  // The next quoted passage, while the annotation stays active.
  await page.keyboard.press('q');
  await page.keyboard.press('a');
  await expect.poll(async () => (await exactsOf(workbench)).join()).toContain(' … ');
  await workbench.expectCount(1);
  await text.focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(async () => (await exactsOf(workbench)).join()).not.toContain(' … ');
});

test('each result is said, and the key sheet opens and closes', async ({ workbench }) => {
  const { page, text, said } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await expect(said).toContainText(/claim/iu);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await expect(sheet).toContainText('Undo');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(text).toBeFocused();
});
