import { expect, test as base, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { watchContext } from '../support/watch.ts';
import { serveHarness } from './build.ts';
import type { Mark, Shape } from './records.ts';

const SEED = new URL('../../../public/seeds/000_2dd4d78006458cad.txt', import.meta.url);

/** The first sample article. */
export const SAMPLE = readFileSync(SEED, 'utf8');

export const rangeIn = (text: string, words: string): TextRange => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`The text does not hold: ${words}`);
  return { start, end: start + words.length };
};

export interface Viewer {
  readonly page: Page;
  open(text: string, marks?: readonly Mark[], shape?: Shape): Promise<void>;
  /** What the viewer told so far under a name. */
  told<Value>(name: string): Promise<readonly Value[]>;
  /** The browser's selection in offsets of the article. */
  selection(): Promise<{ anchor: number; head: number } | null>;
  /** The text of the blocks on screen, one a line. */
  shownText(): Promise<string>;
  /** Middle of the character at an offset, in the window. */
  pointAt(offset: number): Promise<{ x: number; y: number }>;
  clickAt(offset: number, clickCount?: number): Promise<void>;
  /** Two frames, so that what follows from an event is on screen. */
  settle(): Promise<void>;
}

/** The page stands in its own faces. They are asked for by the first layout, which comes with a frame: not before it. */
export const facesCome = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await document.fonts.ready;
  });

const viewerOn = (page: Page): Viewer => ({
  page,
  open: async (text, marks = [], shape = undefined) => {
    await page.evaluate(([opened, shown, structure]) => window.harness.open(opened, shown, structure), [
      text,
      marks,
      shape,
    ] as const);
    await facesCome(page);
  },
  told: async <Value>(name: string) =>
    (await page.evaluate(
      (wanted) => window.harness.events.filter((event) => event.name === wanted).map(({ value }) => value),
      name,
    )) as Value[],
  selection: () => page.evaluate(() => window.harness.viewer.readSelection()),
  shownText: () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.article-block')].map((block) => block.textContent).join('\n'),
    ),
  pointAt: (offset) =>
    page.evaluate(async (at) => {
      const range = { start: at, end: at + 1 };
      window.harness.viewer.reveal(range);
      // A hand aims at what stands still.
      let rect = window.harness.viewer.rectOf(range);
      for (let frame = 0, still = 0; frame < 120 && (still < 3 || frame < 6); frame += 1) {
        await new Promise(requestAnimationFrame);
        const now = window.harness.viewer.rectOf(range);
        still = now?.top === rect?.top && now?.left === rect?.left ? still + 1 : 0;
        rect = now;
      }
      if (!rect) throw new Error('nothing there');
      return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    }, offset),
  async clickAt(offset, clickCount = 1) {
    const { x, y } = await this.pointAt(offset);
    await page.mouse.click(x, y, { clickCount });
    await this.settle();
  },
  settle: () =>
    page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    ),
});

/** A page with nothing but the viewer, built as for production and under the workbench's policy. */
export const test = base.extend<{ viewer: Viewer }, { address: string }>({
  address: [
    async ({ browserName }, use) => {
      if (browserName !== 'chromium')
        throw new Error('Input methods are driven through Chromium’s own protocol');
      const { address, close } = await serveHarness();
      await use(address);
      await close();
    },
    { scope: 'worker' },
  ],
  viewer: async ({ page, context, address }, use) => {
    const watch = await watchContext(context, address);
    await page.setViewportSize({ width: 824, height: 900 });
    await page.goto(address);
    await use(viewerOn(page));
    expect(watch.problems).toEqual([]);
  },
});

export { expect };
