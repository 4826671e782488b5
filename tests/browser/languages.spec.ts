import type { Page } from '@playwright/test';
import { languageSamples, sampleNames, type LanguageSample } from '../support/language-samples.ts';
import { dropFiles } from './support/drop.ts';
import { placesRightInPython, wrongPlaces, type SessionFileContent } from './support/offsets.ts';
import { middleOf, placeOf } from './support/pointer.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

/** The sample session has A, B and C; what is brought in goes on from there, in its order. */
const letterOf = (index: number): string => String.fromCodePoint('D'.charCodeAt(0) + index);

const bringIn = async ({ page, articles }: Workbench, names: readonly LanguageSample[]): Promise<void> => {
  await dropFiles(
    page,
    names.map((name) => ({ name: `${name}.txt`, type: 'text/plain', content: languageSamples[name].text })),
  );
  await page.getByRole('dialog').getByRole('button', { name: /^Add/u }).click();
  await expect(articles.getByRole('listitem')).toHaveCount(3 + names.length);
};

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

const sliceOf = (name: LanguageSample, mark: 'quote' | 'clause'): string => {
  const { text, marks } = languageSamples[name];
  return text.slice(marks[mark].start, marks[mark].end);
};

const sessionOf = async (workbench: Workbench): Promise<SessionFileContent> =>
  JSON.parse((await workbench.exportFile('Session')).content) as SessionFileContent;

const exactsOf = async (workbench: Workbench): Promise<readonly string[]> =>
  (await sessionOf(workbench)).annotations
    .filter(({ deletedRev }) => deletedRev === null)
    .flatMap(({ target }) => target.ranges.map(({ exact }) => exact));

test('a quote and the claim in it, by q 1 c 2, in eight languages and mixtures of them', async ({
  workbench,
}) => {
  await bringIn(workbench, sampleNames);
  for (const [index] of sampleNames.entries()) {
    await workbench.openArticle(letterOf(index));
    await workbench.text.focus();
    await press(workbench.page, 'Control+Home', 'q', '1', 'c', '2');
    await workbench.expectCount(2);
  }
  const file = await sessionOf(workbench);
  const exacts = file.annotations.flatMap(({ target }) => target.ranges.map(({ exact }) => exact));
  expect(exacts.toSorted()).toEqual(
    sampleNames.flatMap((name) => [sliceOf(name, 'quote'), sliceOf(name, 'clause')]).toSorted(),
  );
  expect(wrongPlaces(file)).toEqual([]);
  expect([null, exacts.length]).toContain(placesRightInPython(JSON.stringify(file)));
});

test('in Arabic the edges move by keys as one sees them, and by their handles', async ({ workbench }) => {
  const { page, text } = workbench;
  await bringIn(workbench, ['arabic']);
  await workbench.openArticle('D');
  await text.focus();
  await press(page, 'Control+Home', 'c', 'c', '2');
  await workbench.expectCount(1);
  const clause = sliceOf('arabic', 'clause');

  // Left is forward here: the end takes the comma in. The other end, moved to the right, takes the opening mark in.
  await press(page, 'm', 'Shift+ArrowLeft', 'x', 'Shift+ArrowRight', 'Enter');
  await expect.poll(() => exactsOf(workbench)).toEqual([`«${clause}،`]);
  await press(page, 'ControlOrMeta+Z');
  await expect.poll(() => exactsOf(workbench)).toEqual([clause]);

  // The handle of the start stands at the right, above; that of the end at the left, below.
  await press(page, 'Escape');
  const { end: last } = await placeOf(text, 'لا يفيد');
  const start = await middleOf(page.locator('.edge-bar.at-start:visible .edge-grip'));
  const end = await middleOf(page.locator('.edge-bar:not(.at-start):visible .edge-grip'));
  expect(start.x).toBeGreaterThan(end.x);
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await page.mouse.move(last.x, end.y, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => exactsOf(workbench)).toEqual([`${clause}، والتهديد لا يفيد`]);
});

test('in Hebrew the margin, the tick and the list follow the direction of the words', async ({
  workbench,
}) => {
  const { page, text, rows } = workbench;
  await bringIn(workbench, ['hebrew']);
  await workbench.openArticle('D');
  await text.focus();
  await press(page, 'Control+Home', 'q', '1', 'Escape');
  await expect(text).toHaveAttribute('lang', 'he');
  await expect(rows.first()).toContainText(sliceOf('hebrew', 'clause').slice(0, 12));
  const middle = await middleOf(text.locator('.article-block').first());
  expect((await middleOf(page.locator('.caret-tick'))).x).toBeGreaterThan(middle.x);
  expect((await middleOf(page.locator('.badge').first())).x).toBeLessThan(middle.x);
  const direction = await rows
    .first()
    .locator('[dir="auto"]')
    .first()
    .evaluate((element) => getComputedStyle(element).direction);
  expect(direction).toBe('rtl');
});

test.describe('read in German', () => {
  test.use({ locale: 'de-DE' });

  test('dates are written as the reader writes them, the ISO form one look away', async ({ workbench }) => {
    const date = workbench.articles.locator('time').first();
    await expect(date).toHaveText('22.03.2025');
    await expect(date).toHaveAttribute('title', '2025-03-22');
    await expect(workbench.page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
