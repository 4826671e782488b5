import type { Locator, Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { clickOn, dragOver } from './support/pointer.ts';
import { expect, test } from './support/test.ts';
import { readDownload } from './support/workbench.ts';

const textOf = (page: Page, letter: string): Locator =>
  page.getByRole('textbox', { name: new RegExp(String.raw`^${letter}: `, 'u') });
/** Annotated words. */
const marksIn = (text: Locator): Locator => text.locator('[role="mark"]');
const head = (page: Page): Locator => page.getByRole('region', { name: 'Compare', exact: true });
/** The top of the line that holds the words, in the window. */
const topOf = (text: Locator, words: string): Promise<number> =>
  text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().top;
    }
    throw new Error(`${wanted} is not in the text`);
  }, words);

/** Which of the differences words are about: "3 of 20: …"; null where they are about something else. */
const placeIn = (words: string | null): string | null => /^\d+ of \d+(?=: )/u.exec(words ?? '')?.[0] ?? null;

test.describe('comparing articles', () => {
  test('says above the text what it shares, and leads to the other side and back', async ({ workbench }) => {
    const { page, text, said } = workbench;
    const shared = page.getByRole('complementary', { name: 'Shared with other articles' });
    await expect(shared).toContainText('6 passages shared with B, 7 paragraphs only here');
    await expect(page.getByRole('button', { name: 'Also in B, word for word: go there' })).toBeVisible();

    await text.focus();
    await page.keyboard.press('n');
    await expect(said).toHaveText('Passage 1 of 6, also in B, word for word');
    await page.keyboard.press('n');
    await expect(said).toHaveText(/^Passage 2 of 6, also in B, \d edits$/u);
    await page.keyboard.press('p');
    await expect(text).toHaveAccessibleName(/^B: /u);
    await expect(text).toBeFocused();
    await page.keyboard.press('p');
    await expect(text).toHaveAccessibleName(/^A: /u);

    // By mouse: the letter beside the passage.
    await page
      .getByRole('button', { name: /^Also in B, \d edits?: go there$/u })
      .first()
      .click();
    await expect(text).toHaveAccessibleName(/^B: /u);

    await workbench.openArticle('C');
    await expect(shared).toHaveCount(0);
  });

  test('shows two articles side by side: the sentence, the words, what only one has; and exports that', async ({
    workbench,
  }) => {
    const { page, text, said } = workbench;
    await text.focus();
    await page.keyboard.press('v');
    await expect(head(page).getByRole('status')).toHaveText(
      'B keeps 6 of 13 paragraphs of A, drops 1 sentence and 7 paragraphs, adds 5.',
    );
    const [a, b] = [textOf(page, 'A'), textOf(page, 'B')];
    await expect(a).toBeFocused();
    await expect(
      a.getByRole('deletion').filter({ hasText: 'He also warned of potential military action.' }),
    ).toHaveCount(1);
    await expect(b.getByRole('insertion').filter({ hasText: 'The National reported' })).toHaveCount(1);
    await expect(head(page).locator('[data-label="not in B"]').first()).toBeAttached();

    await page.keyboard.press('n');
    await expect(said).toHaveText(/^1 of \d+: /u);
    const all = Number(/of (\d+)/u.exec((await said.textContent()) ?? '')?.[1]);
    await page.keyboard.press('h');
    await expect(said).toHaveText('Spelling and style are hidden');
    await expect(b.getByRole('insertion').filter({ hasText: /^program$/u })).toHaveCount(0);
    await page.keyboard.press('Shift+n');
    await page.keyboard.press('n');
    await expect
      .poll(async () => Number(/^\d+ of (\d+)/u.exec((await said.textContent()) ?? '')?.[1] ?? all))
      .toBeLessThan(all);

    // It goes out as CSV, JSON and a page without script.
    const exported = async (name: RegExp) => {
      await page.getByRole('button', { name: /^Export comparison/u }).click();
      const waiting = page.waitForEvent('download');
      await page.getByRole('menuitem', { name }).click();
      return readDownload(await waiting);
    };
    expect((await exported(/CSV/u)).content.split('\r\n').length).toBeGreaterThan(20);
    expect(JSON.parse((await exported(/JSON/u)).content)).toMatchObject({
      format: 'parallax-comparison',
      offsetUnit: 'codePoint',
    });
    const printed = await exported(/[Pp]age/u);
    expect(printed.content).not.toContain('<script');
    expect(printed.content).toContain('B keeps 6 of 13 paragraphs of A');

    await a.focus();
    await page.keyboard.press('v');
    await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
  });

  test('scrolls linked by passage, whichever column leads', async ({ workbench }) => {
    const { page, text } = workbench;
    await page.setViewportSize({ width: 1440, height: 500 });
    await text.focus();
    await page.keyboard.press('v');
    const [a, b] = [textOf(page, 'A'), textOf(page, 'B')];
    await expect(head(page).getByRole('status')).toContainText('B keeps');
    const words = 'open to an opportunity';
    for (const [leader, follower] of [
      [b, a],
      [a, b],
    ] as const) {
      await leader.hover({ position: { x: 60, y: 200 } });
      const atTop = await topOf(leader, words);
      for (let turn = 0; turn < 60 && (await topOf(leader, words)) > 300; turn += 1) {
        const before = await topOf(leader, words);
        await page.mouse.wheel(0, 90);
        await expect.poll(() => topOf(leader, words), { intervals: [20] }).toBeLessThan(before);
      }
      await expect
        .poll(async () => Math.abs((await topOf(leader, words)) - (await topOf(follower, words))))
        .toBeLessThan(40);
      await page.mouse.wheel(0, -4000);
      await expect.poll(() => topOf(leader, words)).toBeGreaterThan(atTop - 1);
    }
  });

  test('every column is a whole reading room: tag there, by mouse and by keys', async ({ workbench }) => {
    const { page, text, toolbar } = workbench;
    await text.focus();
    await page.keyboard.press('v');
    const [a, b] = [textOf(page, 'A'), textOf(page, 'B')];
    await expect(head(page).getByRole('status')).toContainText('B keeps');
    await expect(a).toBeFocused();
    await dragOver(page, b, 'urging a resumption');
    await expect(toolbar).toBeVisible();
    await toolbar.getByRole('button', { name: /^Claim/u }).click();
    await workbench.expectCount(1);
    await expect(marksIn(b).filter({ hasText: 'urging a resumption' })).toHaveCount(1);

    await clickOn(page, a, 'Tucker Carlson');
    await workbench.expectCount(0);
    await page.keyboard.press('s');
    await page.keyboard.press('1');
    await workbench.expectCount(1);
    await expect(marksIn(a).first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+z');
    await workbench.expectCount(0);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(marksIn(b).filter({ hasText: 'urging a resumption' })).toHaveCount(0);
  });

  test('records an omission as framing with one key, on the article that has the words', async ({
    workbench,
  }) => {
    const { page, text, said, rows } = workbench;
    await text.focus();
    await page.keyboard.press('v');
    await expect(head(page).getByRole('status')).toContainText('B keeps');
    // Worked in B: the sentence it lacks is tagged in A.
    await clickOn(page, textOf(page, 'B'), 'urging a resumption');
    for (let step = 0; step < 30; step += 1) {
      const words = await said.textContent();
      if (words?.includes('He also warned')) break;
      const before = placeIn(words);
      await page.keyboard.press('n');
      // Nothing else that is said meanwhile counts, or one would go past the place.
      await expect.poll(async () => placeIn(await said.textContent()) ?? before).not.toBe(before);
    }
    await expect(said).toHaveText(/He also warned of potential military action/u);
    await page.keyboard.press('g');
    await expect(said).toHaveText(/^Created framing .* in A$/u);
    await expect(textOf(page, 'A').locator('.segment')).toHaveCount(1);
    // One goes on where one was.
    await expect(textOf(page, 'B')).toBeFocused();
    await page.keyboard.press('Shift+K');
    await workbench.expectCount(1);
    await expect(rows.first()).toContainText('He also warned');
    const { content } = await workbench.exportFile('Annotations');
    const [found] = JSON.parse(content).annotations;
    expect(found).toMatchObject({ note: expect.stringMatching(/^Not in B/u) });
    expect(JSON.stringify(found)).toContain('informational-selection');
    const source = readFileSync(
      new URL('../../public/seeds/000_2dd4d78006458cad.txt', import.meta.url),
      'utf8',
    );
    expect(source.slice(356, 400)).toBe('He also warned of potential military action.');
    await page.keyboard.press('ControlOrMeta+z');
    await workbench.expectCount(0);
  });

  test('offers what is coded in the same words once, and copies it with a key', async ({ workbench }) => {
    const { page, text, said } = workbench;
    await dragOver(page, text, 'The Americans should know threats');
    await page.keyboard.press('q');
    await page.keyboard.press('1');
    await workbench.expectCount(1);
    await workbench.openArticle('B');
    await expect(page.getByText(/in the same words of A/u).first()).toBeVisible();
    await text.focus();
    await page.keyboard.press('y');
    await workbench.expectCount(1);
    await expect(said).toHaveText(/^Copied quote/iu);
    await expect(page.getByRole('region', { name: 'Inspector' })).toContainText('same as');
    await page.keyboard.press('ControlOrMeta+z');
    await workbench.expectCount(0);
    await expect(page.getByText(/in the same words of A/u).first()).toBeVisible();
  });

  test('tags the same words elsewhere after a look at each', async ({ workbench }) => {
    const { page, text } = workbench;
    await dragOver(page, text, 'Ayatollah Ali Khamenei');
    await page.keyboard.press('3');
    await workbench.expectCount(1);
    await page.keyboard.press('w');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('checkbox')).toHaveCount(2);
    await dialog.getByRole('checkbox').last().uncheck();
    await dialog.getByRole('button', { name: 'Tag 1', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    await workbench.openArticle('C');
    await workbench.expectCount(0);
    await workbench.openArticle('B');
    await workbench.expectCount(1);
    await expect(marksIn(text)).toHaveText('Ayatollah Ali Khamenei');
    await page.keyboard.press('ControlOrMeta+z');
    await workbench.expectCount(0);
  });

  test('by keyboard alone: into the room, through both columns, out again', async ({ workbench }) => {
    const { page, text, said } = workbench;
    await text.focus();
    await page.keyboard.press('v');
    await expect(textOf(page, 'A')).toBeFocused();
    await page.keyboard.press('Shift+J');
    await expect(textOf(page, 'B')).toBeFocused();
    await page.keyboard.press('Shift+J');
    await expect(page.getByText('This is the last article').first()).toBeVisible();
    await page.keyboard.press('Shift+K');
    await expect(textOf(page, 'A')).toBeFocused();
    // Without a pause: each acts on what the one before has done.
    for (const key of ['n', 'p', 'n', 'g']) await page.keyboard.press(key);
    await expect(said).toHaveText(/^Created framing “Leader”$/u);
    await workbench.expectCount(1);
    await page.keyboard.press('p');
    await expect(said).toHaveText(/^The same passage in|^Nothing at the caret/u);
    await page.keyboard.press('v');
    await expect(page.getByRole('region', { name: 'Article', exact: true })).toBeVisible();
    await expect(text).toBeFocused();
  });
});
