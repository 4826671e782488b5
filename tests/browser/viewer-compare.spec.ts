import { open, rectOf, told } from './viewer-harness/side-by-side.ts';
import { HAIRLINES, INK_A, MARKS_A, OTHER, STORY } from './viewer-harness/story.ts';
import { expect, rangeIn, SAMPLE, test, type Viewer } from './viewer-harness/test.ts';

/** Boxes of every third character of all texts. */
const letterPlaces = (viewer: Viewer) =>
  viewer.page.evaluate(() =>
    [...document.querySelectorAll('.article-block')].flatMap((block) => {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const places: number[][] = [];
      let passed = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node as Text).length; at++, passed++) {
          if (passed % 3 !== 0) continue;
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

test('ink, hairlines and labels move no letter', async ({ viewer }) => {
  await open(viewer, [{ text: SAMPLE, marks: MARKS_A }, { text: OTHER }]);
  const bare = await letterPlaces(viewer);
  await open(viewer, STORY);
  await expect(viewer.page.locator('.absent-label')).toHaveCount(3);
  const inked = await letterPlaces(viewer);
  expect(inked).toHaveLength(bare.length);
  const shift = Math.max(
    ...inked.flatMap((box, at) => box.map((value, side) => Math.abs(value - (bare[at]?.[side] ?? 0)))),
  );
  // The browser rounds the width of each piece of a line to a 64th of a pixel.
  expect(shift).toBeLessThan(0.2);
});

test('says which words were deleted and inserted, and keeps the text as it is', async ({ viewer }) => {
  await open(viewer, STORY);
  const texts = viewer.page.getByRole('textbox');
  const deleted = await texts.nth(0).getByRole('deletion').allTextContents();
  expect(deleted.join('')).toBe(
    'Mr Trump saidsupreme leaderprogrammeHe also warned of potential military action.Mr Witkoff toldUS is continuing',
  );
  expect((await texts.nth(1).getByRole('insertion').allTextContents()).join('|')).toBe(
    "Iran's Leader|program.|, The National reported|Ayatollah Khamenei|U.S.",
  );
  const shown = await texts.nth(0).locator('.article-block').allTextContents();
  expect(shown.join('\n')).toBe(SAMPLE);
  expect(
    await viewer.page
      .locator('.ink-sign:not([aria-hidden=true]), .absent-label:not([aria-hidden=true])')
      .count(),
  ).toBe(0);
});

test('a sign stands once at each mark, however many pieces annotations cut it into', async ({ viewer }) => {
  const words = rangeIn(SAMPLE, 'He also warned of potential military action.');
  await open(viewer, [
    {
      text: SAMPLE,
      ink: [{ range: words, look: 'removed' }],
      marks: [
        ['quote', rangeIn(SAMPLE, 'also warned')],
        ['claim', rangeIn(SAMPLE, 'potential military')],
      ],
    },
    { text: OTHER },
  ]);
  expect(await viewer.page.locator('.ink-removed').count()).toBe(5);
  await expect(viewer.page.locator('.ink-sign')).toHaveCount(1);
  const sign = await viewer.page.locator('.ink-sign').boundingBox();
  const first = await rectOf(viewer, 0, { start: words.start, end: words.start + 1 });
  expect(Math.abs((sign?.x ?? 0) - first.x)).toBeLessThan(10);
  expect(Math.abs((sign?.y ?? 0) - first.y)).toBeLessThan(10);
});

test('draws each look in ink, and keeps words on fills in ink', async ({ viewer }) => {
  await open(viewer, STORY);
  const styleOf = (selector: string) =>
    viewer.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { color, textDecorationLine, textDecorationThickness, textDecorationColor } =
          getComputedStyle(element);
        return { color, textDecorationLine, textDecorationThickness, textDecorationColor };
      });
  const ink = await viewer.page
    .locator('.article-text')
    .first()
    .evaluate((text) => getComputedStyle(text).color);
  expect(await styleOf('.ink-removed')).toMatchObject({
    textDecorationLine: 'line-through',
    textDecorationThickness: '1.5px',
    textDecorationColor: ink,
  });
  expect(await styleOf('.ink-added')).toMatchObject({
    textDecorationLine: 'underline',
    textDecorationColor: ink,
  });
  expect((await styleOf('.ink-absent:not(.segment)')).color).not.toBe(ink);
  expect((await styleOf('.ink-absent.segment')).color).toBe(ink);

  const offered = rangeIn(
    SAMPLE,
    'The Americans should know threats will get them nowhere when confronting Iran.',
  );
  const boxes = viewer.page.locator('.ink-box');
  expect(await boxes.count()).toBeGreaterThan(1);
  await expect(boxes.first()).toHaveClass(/has-left/u);
  await expect(boxes.last()).toHaveClass(/has-right/u);
  const last = await boxes.last().boundingBox();
  const end = await rectOf(viewer, 0, { start: offered.end - 1, end: offered.end });
  expect(Math.abs((last?.x ?? 0) + (last?.width ?? 0) - end.right - 3)).toBeLessThan(1);
  // As high as the letters: the padding of annotations is no part of it.
  expect(Math.abs((last?.height ?? 0) - end.height)).toBeLessThan(1);

  const current = rangeIn(SAMPLE, 'supreme leader');
  const brackets = viewer.page.locator('.column').first().locator('.ink-bracket');
  await expect(brackets).toHaveCount(2);
  const [opening, closing] = [await brackets.nth(0).boundingBox(), await brackets.nth(1).boundingBox()];
  const left = await rectOf(viewer, 0, { start: current.start, end: current.start + 1 });
  const right = await rectOf(viewer, 0, current);
  expect(opening?.x).toBeLessThan(left.x);
  expect((closing?.x ?? 0) + (closing?.width ?? 0)).toBeGreaterThan(right.right);
});

test('draws in ink for forced colours, too', async ({ viewer }) => {
  await viewer.page.emulateMedia({ forcedColors: 'active' });
  await open(viewer, STORY);
  const shown = await viewer.page.evaluate(() =>
    ['.ink-sign', '.ink-bracket', '.ink-box', '.hairline', '.ink-removed', '.ink-added'].map((selector) => {
      const element = document.querySelector(selector);
      if (!element) throw new Error(selector);
      const { color, visibility } = getComputedStyle(element);
      const canvas = getComputedStyle(document.body).backgroundColor;
      return visibility === 'visible' && color !== canvas;
    }),
  );
  expect(shown).not.toContain(false);
});

test('moving to another difference changes no text, tagging no ink', async ({ viewer }) => {
  await open(viewer, STORY);
  const redrawn = await viewer.page.evaluate(
    async ([ink, marks, where]) => {
      const seen = { blocks: new Set<string>(), overlay: 0 };
      const [text] = document.querySelectorAll('[role=textbox]');
      const [overlay] = document.querySelectorAll('.article-overlay');
      if (!text || !overlay) throw new Error('no text');
      const wait = () => new Promise((resolve) => setTimeout(resolve, 100));
      const watch = new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          if (element?.isConnected)
            seen.blocks.add(element.closest('.article-block')?.textContent.slice(0, 10) ?? '?');
        }
      });
      watch.observe(text, { subtree: true, childList: true, characterData: true, attributes: true });
      window.columns.change(0, {
        ink: ink.map((mark) => (mark.look === 'current' ? { ...mark, range: where } : { ...mark })),
      });
      await wait();
      const moved = [...seen.blocks];
      const signs = [...document.querySelectorAll('.ink-sign, .hairline')];
      window.columns.change(0, { marks: [...marks, ['framing', where]] });
      await wait();
      const kept = signs.every((sign) => sign.isConnected);
      return { moved, tagged: [...seen.blocks], kept };
    },
    [INK_A, MARKS_A, rangeIn(SAMPLE, 'Tucker Carlson')] as const,
  );
  expect(redrawn).toEqual({ moved: [], tagged: ['“It roughl'], kept: true });
});

test('hairlines stand in lanes outside the caret’s tick, and their letters lead on', async ({ viewer }) => {
  await open(viewer, STORY);
  const { page } = viewer;
  const letter = page.getByRole('button', { name: 'Shared with B, word for word' });
  await expect(letter).toHaveText('B');
  const box = await letter.boundingBox();
  expect([box?.width, box?.height]).toEqual([24, 24]);
  await letter.click();
  expect(await told(viewer, 0, 'hairline')).toEqual(['b1']);
  expect(await told(viewer, 0, 'selection')).toEqual([]);
  await expect(letter).toHaveAttribute('tabindex', '-1');
  await expect(letter).toHaveAttribute('title', 'Shared with B, word for word');

  const lines = await page.locator('.hairline').evaluateAll((all) =>
    all.map((line) => {
      const { x, top, bottom } = line.getBoundingClientRect();
      return { x, top, bottom, style: getComputedStyle(line).borderInlineStartStyle };
    }),
  );
  expect(new Set(lines.map(({ x }) => Math.round(x))).size).toBe(3);
  for (const { x } of lines) expect(x + 1).toBeLessThanOrEqual(56 - 18);
  for (const a of lines)
    for (const b of lines)
      if (a !== b && a.x === b.x) expect(a.bottom <= b.top + 1 || b.bottom <= a.top + 1).toBe(true);
  expect(new Set(lines.map(({ style }) => style))).toEqual(new Set(['solid', 'dashed']));

  const passage = HAIRLINES[0]?.range ?? { start: 0, end: 1 };
  const extent = await page.evaluate((range) => window.columns.viewers[0]?.extentOf(range), passage);
  const own = lines.filter(({ style }) => style === 'solid')[0];
  // A line is higher than its letters.
  expect((extent?.top ?? 0) - (own?.top ?? 0)).toBeGreaterThan(0);
  expect((extent?.top ?? 0) - (own?.top ?? 0)).toBeLessThan(8);
  expect((own?.bottom ?? 0) - (extent?.bottom ?? 0)).toBeLessThan(8);
});

test('a narrow margin has one lane and counts the rest', async ({ viewer }) => {
  await viewer.page.evaluate(() => {
    document.documentElement.style.setProperty('--text-inset', '24px');
  });
  await open(viewer, STORY);
  const { page } = viewer;
  const xs = await page
    .locator('.hairline')
    .evaluateAll((all) => all.map((line) => line.getBoundingClientRect().x));
  expect(new Set(xs)).toEqual(new Set([14]));
  const folded = page.getByRole('button', { name: 'Shared with B, word for word; Shared with C, edited' });
  await expect(folded).toHaveText('B+1');
  await page.setViewportSize({ width: 700, height: 900 });
  await viewer.settle();
  const b3 = await page.locator('.hairline-letter').last().boundingBox();
  const line = await rectOf(viewer, 0, {
    start: rangeIn(SAMPLE, 'He said the US').start,
    end: rangeIn(SAMPLE, 'He said the US').start + 1,
  });
  expect(Math.abs((b3?.y ?? 0) + 4 - (line.y - 4))).toBeLessThan(4);
});

test('an article from right to left has its hairlines on the right', async ({ viewer }) => {
  const text = 'قال الرئيس إن الاتفاق قريب جدا من التوقيع.\nوأضاف أن المفاوضات مستمرة.';
  const words = rangeIn(text, 'الاتفاق قريب');
  await open(viewer, [
    {
      text,
      ink: [{ range: words, look: 'removed' }],
      hairlines: [{ key: 'b', range: words, letter: 'B', name: 'Shared with B', edited: false }],
    },
  ]);
  const column = await viewer.page.locator('.article-viewer').boundingBox();
  const line = await viewer.page.locator('.hairline').boundingBox();
  const right = (column?.x ?? 0) + (column?.width ?? 0);
  expect(right - (line?.x ?? 0)).toBeLessThan(56);
  const sign = await viewer.page.locator('.ink-sign').boundingBox();
  const first = await rectOf(viewer, 0, { start: words.start, end: words.start + 1 });
  expect(Math.abs((sign?.x ?? 0) - first.right)).toBeLessThan(8);
});
