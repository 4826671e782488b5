import type { Locator, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Wanted {
  readonly words: string;
  /** Where in the window they should stand. */
  readonly block: 'center' | 'end';
}

/**
 * Where words stand on the screen: the middle of their first and of their last character. Scrolls there first. Runs in
 * the page.
 */
export const placeWithin = async (
  element: Element,
  asked: string | Wanted,
): Promise<{ start: Point; end: Point; middle: Point }> => {
  const { words: wanted, block } =
    typeof asked === 'string' ? ({ words: asked, block: 'center' } as const) : asked;
  // Looked up anew each time: a block that is drawn again has other nodes, and the old ones stand nowhere.
  const textNodes = (): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    return nodes;
  };
  const from = textNodes()
    .map((node) => node.data)
    .join('')
    .indexOf(wanted);
  if (from < 0) throw new Error(`The text does not hold: ${wanted}`);
  const characterAt = (offset: number): Range => {
    let start = 0;
    for (const node of textNodes()) {
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
  paragraph?.scrollIntoView({ block });
  // A hand aims at what stands still.
  let seen = '';
  let still = 0;
  for (let frame = 0; frame < 120 && (still < 3 || frame * 16 < 80); frame += 1) {
    await new Promise(requestAnimationFrame);
    const { left, top } = characterAt(from).getBoundingClientRect();
    const now = `${left} ${top}`;
    still = now === seen ? still + 1 : 0;
    seen = now;
  }
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
};

/** Where words stand in a text on the screen, in the middle of the window or at its lower edge. */
export const placeOf = (
  text: Locator,
  words: string,
  block: Wanted['block'] = 'center',
): Promise<{ start: Point; end: Point; middle: Point }> => text.evaluate(placeWithin, { words, block });

/** Waits until an element has stood where it stands for some frames: no scrolling or moving is under way. */
export const untilAtRest = (element: Locator): Promise<void> =>
  element.evaluate(async (one) => {
    let seen = '';
    for (let still = 0; still < 6;) {
      await new Promise(requestAnimationFrame);
      const now = JSON.stringify(one.getBoundingClientRect());
      still = now === seen ? still + 1 : 0;
      seen = now;
    }
  });

/** The middle of an element that stands still. */
export const middleOf = async (element: Locator): Promise<Point> => {
  await untilAtRest(element);
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not on screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

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
