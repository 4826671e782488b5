import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { dragOver, middleOf } from './support/pointer.ts';
import { tabTo } from './support/tab-to.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

/** Tags the first sentences one after the other with these digits. */
const tagSentences = async ({ page, text, expectCount, saved }: Workbench, digits: string) => {
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (const digit of digits) {
    await page.keyboard.press('s');
    await page.keyboard.press(digit);
  }
  await expectCount(digits.length);
  await expect(saved).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
};

/** Only what is new here: axe.spec.ts looks at the whole page. */
const scan = (page: Page, state: string) => expectAccessible(page, state, { part: '[role="dialog"]' });

/** Where the text stands: nothing that is shown or hidden may move a letter. */
const placesOf = (page: Page) =>
  page
    .locator('.article-block')
    .evaluateAll((blocks) => blocks.map((block) => JSON.stringify(block.getBoundingClientRect())));

const badges = (page: Page) => page.getByRole('button', { name: /^(?:Quote|Claim|Framing): /u });
test('one sees what one wants, by keyboard alone', async ({ workbench }) => {
  const { page, text, said, annotations, expectCount, button } = workbench;
  await tagSentences(workbench, '1231');
  const places = await placesOf(page);
  const marks = text.locator('[role="mark"]');

  // Only the tag of the last annotation, and all again.
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('Shift+H');
  await expect(said).toHaveText('Only Quote shown: 2 annotations hidden');
  await expectCount(2);
  await expect(badges(page)).toHaveCount(2);
  await expect(page.getByRole('complementary', { name: 'Hidden' })).toContainText('Only Quote shown');
  await page.keyboard.press('Shift+H');
  await expectCount(4);

  // The text alone, and back; the caret and the keys that select stay.
  await page.keyboard.press('z');
  await expect(page.getByRole('complementary', { name: 'Clean reading' })).toBeVisible();
  await expect(marks).toHaveCount(0);
  await expect(badges(page)).toHaveCount(0);
  await expectCount(4);
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await expect(said).toHaveText(/\. Clean reading has ended$/u);
  await expect(page.getByRole('complementary', { name: 'Clean reading' })).toHaveCount(0);
  await expectCount(5);

  // A value beside the letters, from the menu.
  await tabTo(button(/^Shown/u));
  await page.keyboard.press('Enter');
  await tabTo(page.getByRole('combobox', { name: 'Beside the letter of Claim' }));
  await page.keyboard.press('V');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Claim: voice stands in the margin');
  await expect(
    page.getByRole('button', { name: /^Claim: .*, Voice: (?:Outlet|Source)/u }).first(),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: /Framing/u }).uncheck();
  await scan(page, 'the menu of what is shown');
  await page.getByRole('checkbox', { name: /Framing/u }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Shown/u })).toBeFocused();

  // A filter with a name, taken again from the ready list of the same menu.
  await tabTo(button(/^Filters/u));
  await page.keyboard.press('Enter');
  await tabTo(button('Save this filter…'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('all that is there');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Saved in this browser' })).toContainText('all that is there');
  await scan(page, 'saved filters');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Filter: Claim: type of claim not coded');
  await expectCount(2);
  await page.keyboard.press('Escape');
  await expect(annotations).toBeVisible();
  await expect.poll(() => placesOf(page)).toEqual(places);
});

test('the map of the article goes where one presses, and through the paragraphs by keys', async ({
  workbench,
}) => {
  const { page, text } = workbench;
  await page.setViewportSize({ width: 1440, height: 600 });
  await tagSentences(workbench, '123');
  const map = page.getByRole('slider', { name: 'Article map' });
  await expect(map).toHaveAccessibleDescription(
    /^\d+ % of the text is coded, 3 annotations, 3 need attention$/u,
  );
  await expect(map.locator('[data-tag]')).toHaveCount(3);

  const scrolled = () => text.evaluate((element) => element.getBoundingClientRect().top);
  await text.focus();
  await page.keyboard.press('Control+Home');
  const top = await scrolled();
  await tabTo(map);
  await expect(map).toHaveAttribute('aria-valuetext', /^Paragraph 1 of \d+, \d annotations?/u);
  await page.keyboard.press('End');
  await expect.poll(scrolled).toBeLessThan(top - 100);
  await expect(map).toHaveAttribute('aria-valuetext', /^Paragraph (\d+) of \1, no annotation$/u);
  await page.keyboard.press('Home');
  await expect.poll(scrolled).toBeGreaterThan(top - 10);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();

  const { x, y } = await middleOf(map);
  const { height = 0 } = (await map.boundingBox()) ?? {};
  await page.mouse.click(x, y + height * 0.4);
  await expect.poll(scrolled).toBeLessThan(top - 100);
  const frame = map.locator('[data-part="window"]');
  await expect.poll(async () => Number(await frame.getAttribute('y'))).toBeGreaterThan(100);
  await page.mouse.click(x, y - height / 2 + 2);
  await expect.poll(scrolled).toBeGreaterThan(top - 60);
});

test('hiding by mouse, and what one goes to is shown again', async ({ workbench }) => {
  const { page, said, expectCount, rows } = workbench;
  await tagSentences(workbench, '1233');
  await page.getByRole('button', { name: /^Shown/u }).click();
  await page.getByRole('checkbox', { name: /Framing/u }).uncheck();
  await expect(said).toHaveText('Framing hidden: 2 annotations');
  await expectCount(2);
  await expect(page.getByRole('navigation', { name: 'Articles' })).not.toContainText('2 F');
  await page.keyboard.press('Escape');

  // Tagging with the hidden tag shows it again.
  await dragOver(page, workbench.text, 'a president of peace');
  await page.keyboard.press('3');
  await expect(said).toHaveText(/Framing is shown again$/u);
  await expectCount(5);

  await page.getByRole('button', { name: /^Shown/u }).click();
  await page.getByRole('button', { name: 'Only Claim' }).click();
  await expectCount(1);
  await page.getByRole('dialog').getByRole('button', { name: 'Show all' }).click();
  await expectCount(5);
  await page.keyboard.press('Escape');

  // Clean reading by its button; going to a row ends it.
  await page.getByRole('textbox', { name: /^A: /u }).focus();
  await page.keyboard.press('z');
  await rows.first().click();
  await expect(said).toHaveText('Clean reading has ended');
  await expect(workbench.text.locator('[role="mark"]').first()).toBeVisible();
});

test('stacked annotations are told apart by eye, by ear and by key', async ({ workbench }) => {
  const { page, text, said, expectCount } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('b');
  for (const digit of '123') await page.keyboard.press(digit);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('c');
  for (const digit of '12') await page.keyboard.press(digit);
  await expectCount(5);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // Four lines below the words, each in its own lane; the fifth is counted in the margin.
  const first = text.locator('[role="mark"]').first();
  const lanes = async () => (await first.getAttribute('class'))?.match(/(?<= lane-)\d(?=-)/gu)?.toSorted();
  await expect.poll(lanes).toEqual(['0', '1', '2', '3']);
  await expect(page.getByRole('button', { name: '3 more annotations start here' })).toBeVisible();

  // Each mark of the accessibility tree ends where the annotations change.
  const heard = await text.ariaSnapshot();
  const marked = [...heard.matchAll(/mark: (?<words>.+)/gu)].map(({ groups }) => groups?.['words'] ?? '');
  expect(marked.length).toBeGreaterThanOrEqual(2);
  expect(marked[0]).toContain('US President Donald Trump');

  // What the caret comes to stand in is said with its beginning, all names and the number.
  const live = page.locator('span[aria-live="polite"]');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(live.filter({ hasText: /^(?:Quote|Claim|Framing) starts here/u })).toHaveText(
    /^(?:(?:Quote|Claim|Framing|quote|claim|framing) starts here(?:, |; )){5}5 annotations$/u,
  );
  const inspected = page.getByRole('button', { name: /^Change the tag|^(?:Quote|Claim|Framing)$/u });
  await expect(inspected.first()).toBeVisible();
  const active = () =>
    page.locator('[role="option"][aria-current="true"]').evaluateAll(([row]) => row?.id ?? 'none');
  const seen = new Set<string>();
  for (let press = 0; press < 5; press += 1) {
    const before = await active();
    await page.keyboard.press('o');
    await expect.poll(active).not.toBe(before);
    seen.add(await active());
  }
  expect(seen.size).toBe(5);
  expect(await said.textContent()).not.toContain('No annotation here');
});
