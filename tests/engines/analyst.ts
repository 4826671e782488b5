import { placeWithin } from '../browser/support/pointer.ts';
import { downloadedBy, type Downloaded } from './downloads.ts';
import type { Page } from './page/page.ts';
import type { Query } from './page/find.ts';
import { until } from './until.ts';

export interface FileToDrop {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Somebody who works in the workbench in one tab. */
export interface Analyst {
  readonly page: Page;
  /** Waits until an article can be read and the status says that all is kept. */
  arrives(): Promise<void>;
  reloads(): Promise<void>;
  openArticle(letter: string): Promise<void>;
  /** Drags the mouse over words of the open article. */
  drags(words: string): Promise<void>;
  /** Clicks three times where a sentence begins with the words, and again while that was too slow to count as three. */
  takesSentence(words: string): Promise<void>;
  /** The words that the browser has selected. */
  selected(): Promise<string>;
  /** Tags what is selected by the toolbar above it. */
  tags(tag: 'Quote' | 'Claim' | 'Framing'): Promise<void>;
  /** Puts the caret at the beginning of the open text. */
  startsAtTop(): Promise<void>;
  /** Waits until the list holds so many annotations: they are shown once they are kept. */
  has(annotations: number): Promise<void>;
  clicksButton(named: string): Promise<void>;
  exports(item: 'Session' | 'Annotations' | 'W3C' | 'CSV'): Promise<Downloaded>;
  downloads(step: () => Promise<void>): Promise<Downloaded>;
  drops(files: readonly FileToDrop[]): Promise<void>;
}

export const TEXT: Query = { css: '[role="textbox"][aria-multiline="true"][aria-readonly="true"]' };
const SAVED: Query = { role: 'status', holding: 'Saved' };
const ROWS: Query = {
  css: '[role="option"], [role="row"], [role="listitem"], li',
  within: { css: '[aria-label="Annotations"]:is([role="listbox"], [role="grid"], [role="list"])' },
};

/** Runs in the page. */
const dropInPage = (
  files: readonly { readonly name: string; readonly type: string; readonly base64: string }[],
): void => {
  const dataTransfer = new DataTransfer();
  for (const { name, type, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name, { type }));
  }
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
};

export const analystAt = (page: Page, folder: string): Analyst => {
  const place = async (words: string) => {
    const found = await page.on(TEXT, placeWithin, words);
    if (found === null) throw new Error('No article is open');
    return found;
  };
  const arrives = async () => {
    await page.sees(TEXT);
    await page.sees(SAVED);
  };
  const selected = () => page.evaluate(() => String(getSelection()));
  const downloads = (step: () => Promise<void>) => downloadedBy(folder, step);
  return {
    page,
    arrives,
    async reloads() {
      await page.reload();
      await arrives();
    },
    async openArticle(letter) {
      await page.click({
        role: 'button',
        named: `^${letter}\\b`,
        within: { role: 'navigation', name: 'Articles' },
      });
      await page.sees({ role: 'textbox', named: `^${letter}\\b` });
    },
    async drags(words) {
      const { start, end } = await place(words);
      await page.drag(start, end);
    },
    async takesSentence(words) {
      await until(`the sentence that begins ${words}`, async () => {
        await page.clickAt((await place(words)).middle, 3);
        const taken = await selected();
        return (taken.startsWith(words) && taken.length > words.length) || null;
      });
    },
    selected,
    tags: (tag) =>
      page.click({ role: 'button', named: `^${tag}`, within: { role: 'toolbar', name: 'Tag selection' } }),
    async startsAtTop() {
      await page.on(TEXT, (text) => text.focus());
      await page.press('Control+Home');
    },
    async has(annotations) {
      await until(`${annotations} annotations in the list`, async () => {
        const size = await page.on(ROWS, (row) => row.getAttribute('aria-setsize'));
        const count = size === null ? await page.count(ROWS) : Number(size);
        return count === annotations ? true : null;
      });
    },
    clicksButton: (named) => page.click({ role: 'button', named }),
    exports: (item) =>
      downloads(async () => {
        await page.click({ role: 'button', name: 'Export' });
        await page.click({ role: 'menuitem', named: `^${item}` });
      }),
    downloads,
    async drops(files) {
      const packed = files.map(({ name, type, content }) => ({
        name,
        type,
        base64: Buffer.from(content).toString('base64'),
      }));
      await page.evaluate(dropInPage, packed);
    },
  };
};
