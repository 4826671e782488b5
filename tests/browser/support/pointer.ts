import type { Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where words stand on the screen: the middle of their first and of their last character. Scrolls there first. */
export const placeOf = (text: Locator, words: string): Promise<{ start: Point; end: Point; middle: Point }> =>
  text.evaluate(async (element, wanted) => {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const whole = nodes.map((node) => node.data).join('');
    const from = whole.indexOf(wanted);
    if (from < 0) throw new Error(`The text does not hold: ${wanted}`);
    const characterAt = (offset: number): Range => {
      let start = 0;
      for (const node of nodes) {
        if (offset < start + node.length) {
          const range = document.createRange();
          range.setStart(node, offset - start);
          range.setEnd(node, offset - start + 1);
          return range;
        }
        start += node.length;
      }
      throw new Error('offset beyond the text');
    };
    const paragraph = characterAt(from).startContainer.parentElement?.closest(
      'p, h1, h2, h3, blockquote, li, div',
    );
    paragraph?.scrollIntoView({ block: 'center' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const middle = (offset: number) => {
      const { left, right, top, bottom } = characterAt(offset).getBoundingClientRect();
      return { left, right, x: (left + right) / 2, y: (top + bottom) / 2 };
    };
    const first = middle(from);
    const last = middle(from + wanted.length - 1);
    return {
      start: { x: first.left + 1, y: first.y },
      end: { x: last.right - 1, y: last.y },
      middle: { x: first.x, y: first.y },
    };
  }, words);

/** Selects words by dragging the mouse over them. */
export const dragOver = async (page: Page, text: Locator, words: string): Promise<void> => {
  const { start, end } = await placeOf(text, words);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
};

/** Clicks on the first character of words: once puts the caret there, twice takes the word, thrice the sentence. */
export const clickOn = async (page: Page, text: Locator, words: string, clickCount = 1): Promise<void> => {
  const { middle } = await placeOf(text, words);
  await page.mouse.click(middle.x, middle.y, { clickCount });
};
