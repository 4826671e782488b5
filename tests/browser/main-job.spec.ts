import { readFileSync } from 'node:fs';
import {
  placesRightInPython,
  sliceByCodePoints,
  wrongPlaces,
  type SessionFileContent,
} from './support/offsets.ts';
import { clickOn, dragOver } from './support/pointer.ts';
import { expect, test } from './support/test.ts';

const SPEECH = 'threats will get them nowhere when confronting Iran';

const seed = (fileName: string) =>
  readFileSync(new URL(`../../public/seeds/${fileName}`, import.meta.url), 'utf8');

test('open, tag with the mouse, reload, export, read back', async ({ workbench }) => {
  const { page, text, toolbar, rows, saved } = workbench;
  await expect(text).toHaveAccessibleName(/\bA\b/u);
  await dragOver(page, text, SPEECH);
  await toolbar.getByRole('button', { name: /^Quote/u }).click();
  await workbench.expectCount(1);
  await expect(saved).toBeVisible();

  await clickOn(page, text, 'Ties between Washington', 3);
  await toolbar.getByRole('button', { name: /^Framing/u }).click();
  await workbench.expectCount(2);
  await expect(saved).toBeVisible();

  await page.reload();
  await expect(text).toBeVisible();
  await workbench.expectCount(2);
  await expect(rows.first()).toContainText('threats');

  const { name, content } = await workbench.exportFile('Session');
  expect(name).toMatch(/\.parallax\.json$/u);
  const file = JSON.parse(content) as SessionFileContent;
  const live = file.annotations.filter(({ deletedRev }) => deletedRev === null);
  expect(live).toHaveLength(2);
  expect(wrongPlaces(file)).toEqual([]);
  expect([null, 2]).toContain(placesRightInPython(content));

  // The samples are UTF-8 without a byte order mark: the same offsets cut the original file.
  for (const { target } of live) {
    const source = file.articles.find(({ id }) => id === target.articleId)?.source.fileName ?? '';
    for (const { start, end, exact } of target.ranges) {
      expect(sliceByCodePoints(seed(source), start, end)).toBe(exact);
    }
  }
  const quoted = live.flatMap(({ target }) => target.ranges.map(({ exact }) => exact));
  expect(quoted.some((exact) => exact.includes(SPEECH))).toBe(true);
});

test('an empty session exports too, the same bytes each time, and every export holds what was tagged', async ({
  workbench,
}) => {
  const { page, text, toolbar } = workbench;
  const first = await workbench.exportFile('Session');
  const second = await workbench.exportFile('Session');
  expect(second.content).toBe(first.content);
  expect((JSON.parse(first.content) as SessionFileContent).annotations).toEqual([]);
  expect((await workbench.exportFile('CSV')).content).toMatch(/\n$/u);

  await dragOver(page, text, SPEECH);
  await toolbar.getByRole('button', { name: /^Claim/u }).click();
  await workbench.expectCount(1);
  for (const item of ['Session', 'Annotations', 'W3C', 'CSV'] as const) {
    const { content } = await workbench.exportFile(item);
    expect(content, item).toContain(SPEECH);
    if (item !== 'CSV') expect(() => JSON.parse(content)).not.toThrow();
  }
});

test('the same words can be tagged twice, and overlap is reachable by clicking again', async ({
  workbench,
}) => {
  const { page, text, toolbar, annotations } = workbench;
  await dragOver(page, text, SPEECH);
  await toolbar.getByRole('button', { name: /^Quote/u }).click();
  await workbench.expectCount(1);
  await toolbar.getByRole('button', { name: /^Claim/u }).click();
  await workbench.expectCount(2);

  // The stack holds two: each click at the place goes to the other one.
  const active = annotations.locator('[aria-current="true"]');
  const quote = active.getByRole('img', { name: 'Quote' });
  const claim = active.getByRole('img', { name: 'Claim' });
  await clickOn(page, text, 'will get them');
  await expect(claim).toBeVisible();
  await clickOn(page, text, 'will get them');
  await expect(quote).toBeVisible();
  await clickOn(page, text, 'will get them');
  await expect(claim).toBeVisible();
});
