import { expect, rangeIn, SAMPLE, test, type Viewer } from './viewer-harness/test.ts';

const LINES = SAMPLE.split('\n');
const manyBlocks = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `Paragraph ${index} says one thing. Then it says another.`,
  ).join('\n\n');

const caretInto = async (viewer: Viewer, words: string): Promise<void> => {
  await viewer.clickAt(rangeIn(SAMPLE, words).start);
};

test.describe.configure({ mode: 'default' });

test('shows the canonical text as a textbox that is named and read-only', async ({ viewer }) => {
  await viewer.open(SAMPLE);
  const text = viewer.page.getByRole('textbox', { name: 'A An article' });
  await expect(text).toHaveAttribute('aria-readonly', 'true');
  expect(await viewer.shownText()).toBe(LINES.join('\n'));
});

test('keeps the text whatever is typed, cut, pasted or undone', async ({ viewer }) => {
  await viewer.open(SAMPLE);
  await caretInto(viewer, 'Witkoff');
  const { keyboard } = viewer.page;
  for (const key of [
    'x',
    'Enter',
    'Delete',
    'Backspace',
    'Control+z',
    'Control+b',
    'Shift+Enter',
    'Control+Delete',
  ]) {
    await keyboard.press(key);
  }
  await keyboard.insertText('inserted');
  await keyboard.press('Shift+Control+ArrowRight');
  await keyboard.type('replaced');
  await keyboard.press('Control+x');
  await keyboard.press('Control+v');
  await keyboard.press('Control+a');
  await keyboard.press('Delete');
  await keyboard.press('Control+z');
  await viewer.settle();
  expect(await viewer.shownText()).toBe(LINES.join('\n'));
});

test('keeps the text through an input method’s composition', async ({ viewer }) => {
  await viewer.open(SAMPLE);
  await caretInto(viewer, 'Witkoff');
  const session = await viewer.page.context().newCDPSession(viewer.page);
  for (const text of ['に', 'にほ', '日本']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    await viewer.settle();
  }
  await session.send('Input.insertText', { text: '日本' });
  await viewer.settle();
  expect(await viewer.shownText()).toBe(LINES.join('\n'));
  await caretInto(viewer, 'Hamas');
  const before = (await viewer.selection())?.head ?? 0;
  await viewer.page.keyboard.press('ArrowRight');
  expect(await viewer.selection()).toEqual({ anchor: before + 1, head: before + 1 });
});

test('moves the native caret and selection across sections', async ({ viewer }) => {
  const text = manyBlocks(100);
  await viewer.open(text);
  const lastOfSection = rangeIn(text, 'Paragraph 31 says');
  await viewer.clickAt(lastOfSection.start);
  await viewer.page.keyboard.press('Home');
  for (let press = 0; press < 3; press++) await viewer.page.keyboard.press('Shift+ArrowDown');
  await viewer.settle();
  expect(await viewer.selection()).toEqual({
    anchor: lastOfSection.start,
    head: rangeIn(text, 'Paragraph 34 says').start,
  });
  await viewer.page.keyboard.press('ArrowLeft');
  await viewer.page.keyboard.press('End');
  await viewer.page.keyboard.press('Shift+ArrowRight');
  const end = rangeIn(text, 'Paragraph 31 says one thing. Then it says another.').end;
  expect(await viewer.selection()).toEqual({ anchor: end, head: rangeIn(text, 'Paragraph 32').start });
});

test('selects word, sentence and block by repeated clicks, and tells that the pointer did', async ({
  viewer,
}) => {
  await viewer.open(SAMPLE);
  const at = rangeIn(SAMPLE, 'potential').start + 2;
  for (const [clicks, words] of [
    [2, 'potential'],
    [3, 'He also warned of potential military action.'],
    [4, LINES[1] ?? ''],
  ] as const) {
    await viewer.clickAt(at, clicks);
    const { start, end } = rangeIn(SAMPLE, words);
    expect(await viewer.selection()).toEqual({ anchor: start, head: end });
    expect((await viewer.told('selection')).at(-1)).toEqual({
      selection: { anchor: start, head: end },
      by: 'pointer',
      exact: false,
      dragging: false,
    });
  }
});

test('tells a drag while it lasts and once it is done, with Alt as exact', async ({ viewer }) => {
  await viewer.open(SAMPLE);
  const from = await viewer.pointAt(rangeIn(SAMPLE, 'attempting').start);
  const to = await viewer.pointAt(rangeIn(SAMPLE, 'sent a letter').start);
  const { page } = viewer;
  await page.keyboard.down('Alt');
  await page.mouse.move(from.x - 2, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await viewer.settle();
  await page.mouse.up();
  await page.keyboard.up('Alt');
  const told = await viewer.told<{
    dragging: boolean;
    exact: boolean;
    selection: { anchor: number; head: number };
  }>('selection');
  expect(told.some(({ dragging }) => dragging)).toBe(true);
  expect(told.at(-1)).toMatchObject({ dragging: false, exact: true, by: 'pointer' });
  expect(told.at(-1)?.selection.anchor).toBe(rangeIn(SAMPLE, 'attempting').start);
  expect(await viewer.told('pick')).toEqual([]);
});

test('a drag may begin inside a selection', async ({ viewer }) => {
  await viewer.open(SAMPLE);
  await viewer.clickAt(rangeIn(SAMPLE, 'potential').start + 2, 3);
  const from = await viewer.pointAt(rangeIn(SAMPLE, 'warned').start);
  const to = await viewer.pointAt(rangeIn(SAMPLE, 'military').start);
  await viewer.page.mouse.move(from.x - 2, from.y);
  await viewer.page.mouse.down();
  await viewer.page.mouse.move(to.x - 2, to.y, { steps: 4 });
  await viewer.page.mouse.up();
  expect(await viewer.selection()).toEqual({
    anchor: rangeIn(SAMPLE, 'warned').start,
    head: rangeIn(SAMPLE, 'military').start,
  });
});

test('a click picks everything that covers the letter, shortest first', async ({ viewer }) => {
  const inner = rangeIn(SAMPLE, 'military action');
  const outer = rangeIn(SAMPLE, 'warned of potential military action');
  await viewer.open(SAMPLE, [
    ['quote', outer],
    ['claim', inner],
  ]);
  await viewer.clickAt(inner.start);
  await viewer.clickAt(outer.start);
  await viewer.clickAt(outer.end);
  const picks = await viewer.told<{ ids: string[] }>('pick');
  expect(picks.map(({ ids }) => ids)).toEqual([
    [`claim ${inner.start}-${inner.end}`, `quote ${outer.start}-${outer.end}`],
    [`quote ${outer.start}-${outer.end}`],
    [],
  ]);
});

test('a key that brings the focus finds the caret again; Control+Home and a click right behind stay', async ({
  viewer,
}) => {
  await viewer.open(SAMPLE);
  const { page } = viewer;
  const at = rangeIn(SAMPLE, 'potential').start;
  // What is done by the clock would then be done on the slowest machine, too.
  await page.evaluate(() => {
    const now = Date.now();
    Date.now = () => now;
    document.body.prepend(document.createElement('button'));
  });
  const leaveFrom = async (): Promise<void> => {
    await page.evaluate((place) => {
      document.getSelection()?.removeAllRanges();
      window.harness.viewer.select({ start: place, end: place });
      document.querySelector('button')?.focus();
    }, at);
    await viewer.settle();
  };
  await leaveFrom();
  await page.keyboard.press('Tab');
  await expect.poll(viewer.selection).toEqual({ anchor: at, head: at });
  await leaveFrom();
  await Promise.all([page.keyboard.press('Tab'), page.keyboard.press('Shift+ArrowRight')]);
  await expect.poll(viewer.selection).toEqual({ anchor: at, head: at + 1 });
  await leaveFrom();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Home');
  await viewer.settle();
  expect(await viewer.selection()).toEqual({ anchor: 0, head: 0 });
  await leaveFrom();
  const { y } = await viewer.pointAt(0);
  const left = await page.evaluate(() => window.harness.viewer.rectOf({ start: 0, end: 1 })?.left ?? 0);
  await page.mouse.click(left + 1, y);
  await viewer.settle();
  expect(await viewer.selection()).toEqual({ anchor: 0, head: 0 });
});

test('copies the canonical text, line ends included', async ({ viewer }) => {
  const text = 'First block.\r\n\r\n\tSecond  block.\r\nThird.';
  await viewer.open(text);
  await viewer.page.evaluate((end) => {
    document.addEventListener('copy', (event) => {
      window.harness.events.push({ name: 'copied', value: event.clipboardData?.getData('text/plain') });
    });
    window.harness.viewer.select({ start: 6, end });
  }, rangeIn(text, 'Third').end);
  await viewer.page.keyboard.press('Control+c');
  expect(await viewer.told('copied')).toEqual([text.slice(6, rangeIn(text, 'Third').end)]);
});

test('remembers and finds its place in a long article', async ({ viewer }) => {
  const text = manyBlocks(3000);
  await viewer.open(text);
  const place = rangeIn(text, 'Paragraph 1777 says').start;
  await viewer.page.evaluate((offset) => window.harness.viewer.scrollToOffset(offset), place);
  await expect.poll(() => viewer.page.evaluate(() => window.harness.viewer.topOffset())).toBe(place);
  const target = rangeIn(text, 'Paragraph 88 says');
  await viewer.page.evaluate((range) => window.harness.viewer.reveal(range), target);
  const topOf = () => viewer.page.evaluate((range) => window.harness.viewer.rectOf(range)?.top ?? 0, target);
  await expect.poll(async () => Math.abs((await topOf()) - 300)).toBeLessThan(4);
});
