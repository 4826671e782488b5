import { expect, type Locator } from '@playwright/test';

/** The label at the words in a text: what a person reads off the screen. */
export const labelAt = async (text: Locator, words: string): Promise<string> => {
  await expect(text.page().locator('.jump-label').first()).toBeVisible();
  return text.evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
    const whole = nodes.map(({ data }) => data).join('');
    let at = whole.indexOf(wanted);
    const holder = nodes.find((node) => {
      if (at < node.length) return true;
      at -= node.length;
      return false;
    });
    if (!holder) throw new Error(`${wanted} is not in the text`);
    const range = document.createRange();
    range.setStart(holder, at);
    range.setEnd(holder, at + 1);
    const { left, top } = range.getBoundingClientRect();
    const distance = (label: Element): number => {
      const box = label.getBoundingClientRect();
      return Math.hypot(box.left + 9 - left, box.top + 9 - top);
    };
    const labels = [...document.querySelectorAll<HTMLElement>('.jump-label')];
    return labels.toSorted((a, b) => distance(a) - distance(b))[0]?.dataset['label'] ?? '';
  }, words);
};
