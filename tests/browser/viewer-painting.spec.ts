import type { Mark } from './viewer-harness/records.ts';
import { expect, rangeIn, SAMPLE, test, type Viewer } from './viewer-harness/test.ts';

const marked = (tag: string, words: string): Mark => [tag, rangeIn(SAMPLE, words)];
const idOf = ([tag, ...ranges]: Mark): string =>
  `${tag} ${ranges.map(({ start, end }) => `${start}-${end}`).join()}`;
const LETTER = marked('quote', "he had sent a letter to Iran's supreme leader");
const NESTED: readonly Mark[] = [
  LETTER,
  marked('claim', "had sent a letter to Iran's supreme leader"),
  marked('framing', "sent a letter to Iran's supreme leader"),
  marked('quote', 'a letter to Iran'),
  marked('claim', 'letter to'),
];

const PARAGRAPH =
  'One witness said the bridge had been closed for weeks before the storm came down the valley. ';
/** About a million characters in 5,500 blocks, two annotations in each. */
const longArticle = (): { text: string; marks: readonly Mark[] } => {
  const text = Array.from({ length: 5_500 }, (_, index) => `${index} ${PARAGRAPH}${PARAGRAPH}`.trim()).join(
    '\n',
  );
  const marks: Mark[] = [];
  for (
    let start = text.indexOf('One');
    start >= 0 && marks.length < 11_000;
    start = text.indexOf('One', start + 1)
  ) {
    marks.push([marks.length % 2 === 0 ? 'quote' : 'claim', { start, end: start + 40 }]);
  }
  return { text, marks };
};

/** Boxes of every fifth character of the article. */
const letterPlaces = (viewer: Viewer) =>
  viewer.page.evaluate(() =>
    [...document.querySelectorAll('.article-block')].flatMap((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const places: number[][] = [];
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node as Text;
        for (let at = 0; at < length; at++, passed++) {
          if (passed % 5 !== 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { x, y, width, height } = range.getBoundingClientRect();
          places.push([x, y, width, height]);
        }
      }
      return places;
    }),
  );

test.describe.configure({ mode: 'default' });

test('annotations move no letter, however deep they lie', async ({ viewer }) => {
  await viewer.open(SAMPLE);
  const bare = await letterPlaces(viewer);
  await viewer.open(SAMPLE, NESTED);
  await viewer.page.evaluate((id) => window.harness.activate(id), idOf(LETTER));
  await viewer.settle();
  expect(await viewer.page.locator('.segment').count()).toBeGreaterThan(5);
  const annotated = await letterPlaces(viewer);
  expect(annotated).toHaveLength(bare.length);
  // The browser rounds the width of each piece of a line to a 64th of a pixel.
  const shift = Math.max(
    ...annotated.flatMap((box, at) => box.map((value, side) => Math.abs(value - (bare[at]?.[side] ?? 0)))),
  );
  expect(shift).toBeLessThan(0.2);
});

test('adding and removing one annotation redraws one block', async ({ viewer }) => {
  const { text, marks } = longArticle();
  await viewer.open(text, marks);
  const place = rangeIn(text, '2750 One');
  await viewer.page.evaluate((offset) => window.harness.viewer.scrollToOffset(offset), place.start);
  await viewer.settle();
  const redrawn = await viewer.page.evaluate(async (range) => {
    const blocks = new Set<Element | null>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        // Pieces taken out on the way tell of their own changes too.
        if (element?.isConnected) blocks.add(element.closest('.article-block') ?? element);
      }
    });
    const [textbox] = document.querySelectorAll('[role=textbox]');
    if (!textbox) throw new Error('no text');
    observer.observe(textbox, { subtree: true, childList: true, characterData: true, attributes: true });
    window.harness.add(['framing', range]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    window.harness.remove(['framing', range]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return [...blocks].map((block) => block?.textContent?.slice(0, 8));
  }, place);
  expect(redrawn).toEqual(['2750 One']);
});

test('what is removed where nobody looks goes from the text there, too', async ({ viewer }) => {
  const { text, marks } = longArticle();
  const { start } = rangeIn(text, '2750 One');
  const far = marks.filter(
    ([, range]) => range !== undefined && range.start >= start && range.start < start + 100,
  );
  await viewer.open(text, marks);
  const { page } = viewer;
  const painted = page.locator('.article-block', { hasText: /^2750 One/u }).locator('.segment');
  await page.evaluate((offset) => window.harness.viewer.scrollToOffset(offset), start);
  await expect(painted).toHaveCount(2);
  await page.evaluate(() => window.harness.viewer.scrollToOffset(0));
  await viewer.settle();
  await page.evaluate((gone) => {
    for (const mark of gone) window.harness.remove(mark);
  }, far);
  await expect(painted).toHaveCount(0);
});

test('text never comes into view without its annotations', async ({ viewer }) => {
  const { text, marks } = longArticle();
  await viewer.open(text, marks);
  const bare = await viewer.page.evaluate(async () => {
    const scroller = document.querySelector('#root');
    if (!scroller) throw new Error('nothing scrolls');
    const found: string[] = [];
    for (let step = 1; step < 16; step++) {
      scroller.scrollTop = (scroller.scrollHeight * ((step * 7) % 16)) / 16;
      // What a frame shows is settled when its layout is done, just before it is painted.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { bottom } = scroller.getBoundingClientRect();
      for (const block of document.querySelectorAll('.article-block')) {
        const rect = block.getBoundingClientRect();
        if (rect.bottom > 0 && rect.top < bottom && !block.querySelector('.segment'))
          found.push(block.textContent.slice(0, 8));
      }
    }
    return found;
  });
  expect(bare).toEqual([]);
});

test('builds what stands near the window only, and all of it for print', async ({ viewer }) => {
  const { text, marks } = longArticle();
  await viewer.open(text, marks);
  await viewer.settle();
  expect(await viewer.page.locator('.segment').count()).toBeLessThan(1_000);
  await viewer.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await viewer.page.locator('.segment').count()).toBe(11_000);
});

test('badges name what starts on a line and pick it', async ({ viewer }) => {
  await viewer.open(SAMPLE, NESTED);
  const { page } = viewer;
  const badge = page.getByRole('button', {
    name: "Quote: “he had sent a letter to Iran's supreme…”, not complete",
  });
  await expect(badge).toHaveText('Q');
  const box = await badge.boundingBox();
  const line = await page.evaluate(
    (range) => window.harness.viewer.rectOf(range),
    NESTED[0]?.[1] ?? { start: 0, end: 1 },
  );
  expect(box?.width).toBe(24);
  expect(box?.height).toBe(24);
  expect(box?.x).toBeGreaterThan(56 + 664);
  expect(Math.abs((box?.y ?? 0) + 12 - ((line?.top ?? 0) + (line?.height ?? 0) / 2))).toBeLessThan(1);
  await badge.click();
  expect((await viewer.told<{ ids: string[] }>('pick'))[0]?.ids[0]).toBe(idOf(LETTER));
  await page.getByRole('button', { name: '3 more annotations start here' }).click();
  expect((await viewer.told<{ ids: string[] }>('pick'))[1]?.ids).toHaveLength(5);
});

test('badges stay beside their lines when the letters grow', async ({ viewer }) => {
  await viewer.open(SAMPLE, [marked('claim', 'He also warned')]);
  const { page } = viewer;
  await page.evaluate(() => document.documentElement.setAttribute('data-reading-size', '24'));
  await page.setViewportSize({ width: 600, height: 900 });
  const distance = async (): Promise<number> => {
    const badge = await page.getByRole('button', { name: /Claim/ }).boundingBox();
    const line = await page.evaluate(
      (range) => window.harness.viewer.rectOf(range),
      rangeIn(SAMPLE, 'He also warned'),
    );
    return Math.abs((badge?.y ?? 0) + 12 - ((line?.top ?? 0) + (line?.height ?? 0) / 2));
  };
  await expect.poll(distance).toBeLessThan(1);
});

test('a handle moves an edge live and tells the end once', async ({ viewer }) => {
  await viewer.open(SAMPLE, [LETTER]);
  await viewer.page.evaluate((id) => window.harness.activate(id), idOf(LETTER));
  await viewer.settle();
  const { page } = viewer;
  const grip = await page.locator('.edge-grip').nth(1).boundingBox();
  const target = await viewer.pointAt(rangeIn(SAMPLE, 'urging').start);
  const middle = { x: (grip?.x ?? 0) + 12, y: (grip?.y ?? 0) + 12 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  const end = await page.evaluate(
    (range) => window.harness.viewer.rectOf(range),
    LETTER[1] ?? { start: 0, end: 1 },
  );
  const across = {
    x: target.x - (end?.right ?? 0),
    y: target.y - ((end?.top ?? 0) + (end?.height ?? 0) / 2),
  };
  await page.mouse.move(middle.x + across.x, middle.y + across.y, { steps: 6 });
  await page.mouse.up();
  const moves = await viewer.told<{ from: object; to: { start: number; end: number }; done: boolean }>(
    'edge',
  );
  expect(moves.filter(({ done }) => done)).toHaveLength(1);
  expect(moves.length).toBeGreaterThan(2);
  expect(moves.at(-1)?.from).toEqual(LETTER[1]);
  expect(moves.at(-1)?.to.start).toBe(LETTER[1]?.start);
  expect(Math.abs((moves.at(-1)?.to.end ?? 0) - rangeIn(SAMPLE, 'urging').start)).toBeLessThan(2);
});

test('Escape ends a drag where it began', async ({ viewer }) => {
  await viewer.open(SAMPLE, [LETTER]);
  await viewer.page.evaluate((id) => window.harness.activate(id), idOf(LETTER));
  await viewer.settle();
  const { page } = viewer;
  const grip = await page.locator('.edge-grip').nth(1).boundingBox();
  await page.mouse.move((grip?.x ?? 0) + 12, (grip?.y ?? 0) + 12);
  await page.mouse.down();
  await page.mouse.move((grip?.x ?? 0) - 60, (grip?.y ?? 0) + 12, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await viewer.told('edge')).at(-1)).toEqual({ from: LETTER[1], to: LETTER[1], done: true });
});

test('an article from right to left has margin, edges and lines on its own sides', async ({ viewer }) => {
  const text = 'قال الرئيس إن الاتفاق قريب جدا من التوقيع.\nوأضاف أن المفاوضات مستمرة.';
  const words = rangeIn(text, 'الاتفاق قريب جدا');
  await viewer.open(text, [['quote', words]]);
  await viewer.page.evaluate((id) => window.harness.activate(id), `quote ${words.start}-${words.end}`);
  await viewer.settle();
  const badge = await viewer.page.getByRole('button', { name: /^Quote/ }).boundingBox();
  expect(badge?.x).toBeLessThan(104);
  const bars = await viewer.page
    .locator('.edge-bar')
    .evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().x));
  expect(bars[0]).toBeGreaterThan(bars[1] ?? Infinity);
  await viewer.clickAt(words.start + 1, 2);
  expect(await viewer.selection()).toEqual({ anchor: words.start, head: rangeIn(text, 'الاتفاق').end });
});
