import type { Shape } from './viewer-harness/records.ts';
import { expect, rangeIn, test, type Viewer } from './viewer-harness/test.ts';

const TEXT = [
  'Ministers leave without a deal',
  'Talks that had gone on for three days ended late on Friday, and nobody would say why they had to.',
  'What was asked',
  '“We were never near it,” she said, and then went home.',
  'No new sites',
  'No more inspectors',
  'The square at night. Photograph: A Person',
].join('\n\n');
const KINDS = ['headline', 'paragraph', 'heading', 'quote', 'item', 'item', 'caption'] as const;

const block = (words: string, kind: (typeof KINDS)[number]) => ({ kind, range: rangeIn(TEXT, words) });
const SHAPE: Shape = {
  blocks: TEXT.split('\n\n').map((words, at) => block(words, KINDS[at] ?? 'paragraph')),
  marks: [
    { kind: 'bold', range: rangeIn(TEXT, 'three days') },
    { kind: 'link', range: rangeIn(TEXT, 'ended late'), href: 'https://example.org/talks' },
    { kind: 'italic', range: rangeIn(TEXT, 'nobody') },
  ],
};

/** Left edge, top and width of each letter of the text. */
const letters = (viewer: Viewer) =>
  viewer.page.evaluate(() =>
    [...document.querySelectorAll('.article-block')].flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const places: number[][] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let at = 0; at < (node as Text).length; at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { x, y, width } = range.getBoundingClientRect();
          places.push([x, y, width]);
        }
      }
      return places;
    }),
  );

test.describe.configure({ mode: 'default' });

test('structure is seen and heard, and no letter of it is in the text', async ({ viewer }) => {
  await viewer.open(TEXT, [], SHAPE);
  expect(await viewer.shownText()).toBe(TEXT.replaceAll('\n\n', '\n'));
  const { page } = viewer;
  await expect(page.locator('h2.article-block')).toHaveText('Ministers leave without a deal');
  await expect(page.locator('h3.article-block')).toHaveText('What was asked');
  await expect(page.locator('blockquote.article-block')).toContainText('never near it');
  const looks = await page.evaluate(() => {
    const of = (name: string) => getComputedStyle(document.querySelector(name) as Element);
    const size = (name: string) => Number.parseFloat(of(name).fontSize);
    return {
      bold: Number(of('.rich-bold').fontWeight) > Number(of('.kind-paragraph').fontWeight),
      italic: of('.rich-italic').fontStyle,
      link: of('.rich-link').textDecorationLine,
      item: of('.kind-item').display,
      rising: size('.kind-headline') > size('.kind-heading') && size('.kind-heading') > size('.kind-caption'),
    };
  });
  expect(looks).toEqual({ bold: true, italic: 'italic', link: 'underline', item: 'list-item', rising: true });
});

test('a link leads nowhere, says where it led, and is selected like other words', async ({ viewer }) => {
  await viewer.open(TEXT, [], SHAPE);
  const { page } = viewer;
  await expect(page.locator('[role=textbox] a')).toHaveCount(0);
  await expect(page.locator('.rich-link')).toHaveAttribute('title', 'https://example.org/talks');
  const before = page.url();
  await viewer.clickAt(rangeIn(TEXT, 'ended').start + 2, 2);
  await viewer.settle();
  expect(page.url()).toBe(before);
  const selected = await viewer.selection();
  expect(TEXT.slice(selected?.anchor, selected?.head).trim()).toBe('ended');
});

test('annotations across bold, italics and links move no letter', async ({ viewer }) => {
  await viewer.open(TEXT, [], SHAPE);
  const bare = await letters(viewer);
  await viewer.open(
    TEXT,
    [
      ['claim', { start: rangeIn(TEXT, 'three').start, end: rangeIn(TEXT, 'nobody').end }],
      ['quote', rangeIn(TEXT, '“We were never near it,”')],
      ['framing', rangeIn(TEXT, 'days ended')],
      ['framing', rangeIn(TEXT, 'without a deal')],
    ],
    SHAPE,
  );
  expect(await viewer.page.locator('.segment').count()).toBeGreaterThan(4);
  const annotated = await letters(viewer);
  expect(annotated).toHaveLength(bare.length);
  const shift = Math.max(
    ...annotated.flatMap((box, at) => box.map((value, side) => Math.abs(value - (bare[at]?.[side] ?? 0)))),
  );
  expect(shift).toBeLessThan(0.2);
});
