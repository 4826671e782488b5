import { open, rectOf, told } from './viewer-harness/side-by-side.ts';
import { INK_A, INK_B, MARKS_A, OTHER, STORY } from './viewer-harness/story.ts';
import { expect, rangeIn, SAMPLE, test } from './viewer-harness/test.ts';

test.describe.configure({ mode: 'default' });

test('finds heights and offsets, and brings one to the other, in texts of any length', async ({ viewer }) => {
  const long = Array.from(
    { length: 1500 },
    (_, at) =>
      `Paragraph ${at} says one thing, and it says that at some length, so that it takes more than a line of any column. Then it says another.`,
  ).join('\n\n');
  await open(viewer, [{ text: SAMPLE }, { text: long }]);
  const { page } = viewer;
  const place = rangeIn(long, 'Paragraph 777 says');
  // The code for it comes late, and says so to whoever follows the scrolling.
  const far = await page.evaluate(async (range) => {
    const second = window.columns.viewers[1];
    const told = new Promise((done) => second?.scroller()?.addEventListener('scroll', done, { once: true }));
    return second?.extentOf(range) ?? told.then(() => second?.extentOf(range));
  }, place);
  expect(far?.top).toBeGreaterThan(10_000);
  await page.evaluate(({ start }) => window.columns.viewers[1]?.alignTo(start, 333), place);
  const topOf = () => page.evaluate((range) => window.columns.viewers[1]?.extentOf(range)?.top ?? 0, place);
  await expect.poll(async () => Math.abs((await topOf()) - 333)).toBeLessThan(1.01);
  const found = await page.evaluate((range) => {
    const second = window.columns.viewers[1];
    return {
      top: second?.extentOf(range)?.top ?? 0,
      at: second?.offsetAtHeight(333) ?? 0,
      within: second?.offsetAtHeight(345) ?? 0,
      first: window.columns.viewers[0]?.scroller()?.scrollTop,
      below: second?.offsetAtHeight(1e7) ?? 0,
      above: second?.offsetAtHeight(-1e7),
    };
  }, place);
  expect(Math.abs(found.top - 333)).toBeLessThan(1.01);
  expect(found.at).toBe(place.start);
  expect(found.within).toBe(place.start);
  expect(found.first).toBe(0);
  expect(found.above).toBe(0);
  expect(found.below).toBeGreaterThan(long.length - 300);
  // Every line on screen: what stands at the middle of its height begins there.
  const lines = await page.evaluate(() => {
    const second = window.columns.viewers[1];
    return Array.from({ length: 25 }, (_, step) => {
      const y = 100 + step * 27;
      const offset = second?.offsetAtHeight(y) ?? 0;
      const extent = second?.extentOf({ start: offset, end: offset + 1 });
      return { y, top: extent?.top ?? 0, bottom: extent?.bottom ?? 0 };
    });
  });
  for (const { y, top, bottom } of lines) {
    expect(bottom).toBeGreaterThan(y);
    // The line, or the gap above it.
    expect(top - y).toBeLessThan(32);
  }
  const before = await page.evaluate(() => window.columns.viewers[1]?.scroller()?.scrollTop);
  await page.evaluate(({ start }) => window.columns.viewers[1]?.alignTo(start, 333.6), place);
  expect(await page.evaluate(() => window.columns.viewers[1]?.scroller()?.scrollTop)).toBe(before);
  // Near enough to the beginning is the beginning, and stays so while the text settles.
  const nearBeginning = await page.evaluate(async () => {
    const second = window.columns.viewers[1];
    const scroller = second?.scroller();
    if (!second || !scroller) return null;
    // What was brought into place before settles first.
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
    scroller.scrollTop = 0;
    await new Promise(requestAnimationFrame);
    const top = second.extentOf({ start: 0, end: 1 })?.top ?? 0;
    const places: number[] = [];
    for (const atLeast of [40, 0]) {
      second.alignTo(0, top - 30, atLeast);
      for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
      places.push(scroller.scrollTop);
    }
    return places;
  });
  expect(nearBeginning).toEqual([0, 30]);
});

test('a later place ends the settling of an earlier one', async ({ viewer }) => {
  await open(viewer, STORY);
  const offset = rangeIn(SAMPLE, 'He said the US').start;
  const top = await viewer.page.evaluate(
    (at) =>
      new Promise<number>((done) => {
        const [first] = window.columns.viewers;
        // Runs before the correction that the first place has asked of the same frame.
        requestAnimationFrame(() => {
          first?.alignTo(at, 200);
          setTimeout(() => done(first?.extentOf({ start: at, end: at + 1 })?.top ?? 0));
        });
        first?.alignTo(at, 100);
      }),
    offset,
  );
  expect(Math.abs(top - 200)).toBeLessThan(1.01);
});

test('a selection in one text leaves the other alone', async ({ viewer }) => {
  await open(viewer, [
    { text: SAMPLE, marks: MARKS_A, ink: INK_A },
    { text: OTHER, ink: INK_B },
  ]);
  const { page } = viewer;
  const words = rangeIn(SAMPLE, 'potential');
  const others = rangeIn(OTHER, 'resumption');
  await page.evaluate((range) => window.columns.viewers[0]?.select(range), words);
  await viewer.settle();
  await page.evaluate((range) => window.columns.viewers[1]?.select(range), others);
  await expect
    .poll(() => told(viewer, 0, 'selection'))
    .toEqual([{ anchor: words.start, head: words.end }, null]);
  await expect.poll(() => told(viewer, 1, 'selection')).toEqual([{ anchor: others.start, head: others.end }]);
  expect(await page.evaluate(() => window.columns.viewers.map((one) => one.readSelection()))).toEqual([
    null,
    { anchor: others.start, head: others.end },
  ]);
  // The one that was left is redrawn: the selection stays where it is.
  await page.evaluate(
    ([ink, marks]) => {
      window.columns.change(0, { ink: ink.slice(1), marks: marks.slice(1) });
    },
    [INK_A, MARKS_A] as const,
  );
  await viewer.settle();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('resumption');
  await expect(page.locator('.caret-tick:visible')).toHaveCount(1);
  // Back into the first, by the pointer: "none" is never the last word. Where a frame comes between down and up, both tell.
  const at = await rectOf(viewer, 0, words);
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  const lastTwo = () =>
    page.evaluate(() =>
      window.columns.events
        .filter(({ name }) => name === 'selection')
        .map(({ column, value }) => [column, value !== null] as const)
        .filter((told, index, all) => String(told) !== String(all[index - 1]))
        .slice(-2),
    );
  await expect.poll(lastTwo).toEqual([
    [1, false],
    [0, true],
  ]);
  await expect(page.locator('.caret-tick:visible')).toHaveCount(1);
  const tick = await page.locator('.caret-tick:visible').boundingBox();
  expect(tick?.x).toBeLessThan(56);
});

test('the first of two texts shows what is being selected in it', async ({ viewer }) => {
  await open(viewer, [{ text: SAMPLE }, { text: OTHER }]);
  const { page } = viewer;
  const words = await rectOf(viewer, 0, rangeIn(SAMPLE, 'potential'));
  const live = () =>
    page.evaluate(() => [...(CSS.highlights.get('selection-preview') ?? [])].map((one) => one.toString()));
  const y = words.y + words.height / 2;
  await page.mouse.move(words.x + 1, y);
  await page.mouse.down();
  await page.mouse.move(words.x + words.width - 1, y, { steps: 4 });
  await expect.poll(live).toEqual(['potential']);
  await page.mouse.up();
  // At rest the words themselves have the ground.
  await expect(page.locator('.preview')).toHaveText('potential');
  await expect.poll(live).toEqual([]);
});
