import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import type { SessionFileContent } from './support/offsets.ts';
import { expect, test } from './support/test.ts';
import type { Workbench } from './support/workbench.ts';

/** One key right behind the other, none waiting for what the one before it does; only what is held down is waited for. */
const atOnce = async ({ keyboard }: Page, ...keys: readonly string[]): Promise<void> => {
  const sent: Promise<void>[] = [];
  for (const written of keys) {
    const held = written.split('+');
    const key = held.pop() ?? '';
    for (const modifier of held) await keyboard.down(modifier);
    sent.push(keyboard.down(key), keyboard.up(key));
    for (const modifier of held) await keyboard.up(modifier);
  }
  await Promise.all(sent);
};

const codedIn = async (workbench: Workbench): Promise<readonly (readonly [tag: string, words: string])[]> => {
  const file = JSON.parse((await workbench.exportFile('Session')).content) as SessionFileContent & {
    readonly annotations: readonly { readonly tagId: string }[];
  };
  return file.annotations.map(({ tagId, target }) => [tagId, target.ranges[0]?.exact ?? ''] as const);
};

test('keys whose code is still on the way are never overtaken by those typed behind them', async ({
  workbench,
}) => {
  const { page, text } = workbench;
  // Everything that is fetched later takes its time.
  await page.route(/\/assets\/(?!index).*\.js$/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await page.reload();
  await expect(text).toBeVisible();
  await text.focus();
  await page.keyboard.press('Control+Home');

  // The first sentence is tagged and still selected when the next untagged one is asked for.
  await atOnce(page, 's', '2', 'u', 'Shift+ArrowLeft', '1', ',', 'Shift+f', 'u', '3');
  await workbench.expectCount(3);
  expect(await codedIn(workbench)).toEqual([
    ['claim', expect.stringMatching(/^US President Donald Trump .* late on Friday\.$/u)],
    ['quote', expect.stringMatching(/^On March 7, Mr Trump said .*[^.]$/u)],
    ['framing', expect.stringMatching(/^(?!US President|On March 7)/u)],
  ]);

  // A link, its label and what comes behind it; another article, its first sentence.
  await text.focus();
  await atOnce(page, 'j', 'Shift+o', 'a', 'Escape', 'Shift+j', 's', '1');
  await expect(text).toHaveAccessibleName(/^B\b/u);
  await workbench.expectCount(1);

  // Into the palette and out again, by arrows, too.
  await atOnce(page, 'Control+k', '1', '2', 'Backspace', 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(text).toBeFocused();
  await atOnce(page, 'Control+k', 'h', 'e', 'l', 'p', 'ArrowDown', 'ArrowUp');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox')).toHaveValue('help');
  await page.keyboard.press('Escape');
  await workbench.expectCount(1);

  // Into the list of all annotations, while the page is too busy to draw it at once: not one letter acts in the text.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 10 });
  const words = page.getByRole('combobox', { name: 'Words, letter of the article, or tag' });
  for (const typed of ['quote', 'framing']) {
    await text.focus();
    await page.keyboard.press('j');
    for (const key of ['r', 'ArrowDown', ...typed]) await page.keyboard.press(key);
    await expect(words).toHaveValue(typed);
    await page.keyboard.press('Escape');
    await expect(words).toHaveCount(0);
  }
  await workbench.expectCount(1);
});

test('words are found and selected by their first letters, by keyboard alone', async ({ workbench }) => {
  const { page, text } = workbench;
  const field = page.getByRole('search', { name: 'Find words' }).getByRole('textbox');
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  await text.focus();
  await page.keyboard.press('Control+Home');

  // Typed without a pause: the letters are for the field, though some of them are keys of the text.
  await atOnce(page, '/', 's', 't', 'e', 'v', 'e', 'Enter');
  await expect.poll(selected).toBe('Steve');
  await expect(text).toBeFocused();

  // Escape leaves what was selected, and the caret with it.
  await atOnce(page, '/', 'i', 'r', 'a', 'n');
  await expect(field).toHaveValue('iran');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect.poll(selected).toBe('Steve');

  // The same letters again go to the next place, and from the last one to the first.
  const first = 'Witkoff';
  await atOnce(page, '/', 'w', 'i', 't', 'k', 'Enter');
  const places = new Set<number>();
  const place = async (): Promise<number> =>
    page.evaluate(() => document.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0);
  await expect.poll(selected).toMatch(new RegExp(`^${first}`, 'u'));
  for (let times = 0; times < 5; times += 1) {
    places.add(await place());
    await atOnce(page, '/', 'w', 'i', 't', 'k', 'Enter');
    const before = [...places].at(-1);
    // With the focus in the field nothing is selected in the text.
    await expect
      .poll(async () => (await selected()).startsWith(first) && (await place()) !== before)
      .toBe(true);
  }
  expect(places.size).toBeGreaterThan(1);

  // Nothing begins so: that is said where one looks and to those who listen; Enter changes nothing.
  await atOnce(page, '/', 'z', 'q', 'x');
  await expect(page.getByRole('status').filter({ hasText: 'Not in this article' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.setViewportSize({ width: 1024, height: 700 });
  await expectAccessible(page, 'the quick way to words', { bothSchemes: true });
  await page.keyboard.press('Escape');

  // Five are named so: one is back at the first, in the first sentence. Up to its end, in one go.
  await page.keyboard.press('s');
  await atOnce(page, '/', 'f', 'r', 'i', 'd', 'Shift+Enter');
  await expect.poll(selected).toMatch(/^US President .*Friday$/u);

  // Who goes elsewhere by mouse stays there.
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  const note = workbench.annotations.or(page.getByRole('tab').first()).first();
  await note.focus();
  await expect(field).toHaveCount(0);
  await expect(text).not.toBeFocused();
});
