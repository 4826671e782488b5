import { personIn } from './support/people.ts';
import { expect, test } from './support/test.ts';

test('coders are hidden, shown and compared', async ({ browser, baseURL }) => {
  const ada = await personIn(browser, baseURL ?? '', 'Ada Lovelace');
  const bo = await personIn(browser, baseURL ?? '', 'Bo Li');
  await ada.tagSentence(1, '2');
  await ada.tagSentence(2, '1');
  // The same words with another tag, and words that only he has.
  await bo.tagSentence(2, '3');
  await bo.tagSentence(4, '1');
  const his = await bo.share();
  // She gives her name before, or she would be "ME" in her own margin.
  await ada.share();
  await ada.mergeFile(his);
  await ada.expectCount(4);

  const { page, text } = ada;
  const badges = page.getByRole('button', { name: /^(?:Quote|Claim|Framing)[:,]/u });
  const coders = page.getByRole('button', { name: /^Coders/u });
  await expect(badges).toHaveCount(4);
  await expect(badges.filter({ hasText: /AL|BL/u })).toHaveCount(0);

  await coders.click();
  await page.getByRole('checkbox', { name: /Bo Li/u }).uncheck();
  await expect(ada.said).toHaveText('Bo Li is hidden');
  await page.keyboard.press('Escape');
  await expect(coders).toBeFocused();
  await expect(coders).toHaveAccessibleName('Coders, 2, 1 hidden');
  await expect(badges).toHaveCount(2);
  await ada.expectCount(2);

  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(badges).toHaveCount(4);

  await coders.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Comparison' })).toContainText('1 other tag');
  await expect(badges.filter({ hasText: 'AL' })).toHaveCount(2);
  await expect(badges.filter({ hasText: 'BL' })).toHaveCount(2);

  await text.focus();
  // From what she tagged last, which is where the two differ in the tag.
  for (const [key, told] of [
    ['d', 'Only Bo Li'],
    ['d', 'No further difference'],
    ['Shift+d', /other tag/u],
    ['Shift+d', 'Only Ada Lovelace'],
    ['Shift+d', 'No difference before this'],
    ['d', /other tag/u],
  ] as const) {
    await page.keyboard.press(key);
    await expect(ada.said).toHaveText(told);
  }

  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(badges.filter({ hasText: /AL|BL/u })).toHaveCount(0);
  await ada.leave();
  await bo.leave();
});
