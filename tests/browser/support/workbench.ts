import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** The workbench through roles and accessible names, as a person or an outside check finds its parts. */
export interface Workbench {
  readonly page: Page;
  readonly articles: Locator;
  readonly text: Locator;
  readonly toolbar: Locator;
  readonly annotations: Locator;
  readonly rows: Locator;
  readonly saved: Locator;
  /** What a screen reader was told last. */
  readonly said: Locator;
  button(name: string | RegExp): Locator;
  /** Goes to the workbench and waits until the text of an article shows. */
  open(path?: string): Promise<void>;
  /** The article in the navigation whose name begins with the letter. */
  openArticle(letter: string): Promise<void>;
  /** Chooses an item of the Export menu by the beginning of its name and returns what was downloaded. */
  exportFile(item: 'Session' | 'Annotations' | 'W3C' | 'CSV'): Promise<{ name: string; content: string }>;
  /** Waits until the list holds so many annotations, rows out of sight included. */
  expectCount(count: number): Promise<void>;
}

/** Runs in the page: a list that draws only the rows in sight says how many there are in `aria-setsize`. */
export const rowCountIn = (list: Element): number => {
  const rows = list.querySelectorAll('[role="option"], [role="row"], [role="listitem"], li');
  return Number(rows[0]?.getAttribute('aria-setsize') ?? rows.length);
};

export const readDownload = async (download: Download): Promise<{ name: string; content: string }> => ({
  name: download.suggestedFilename(),
  content: await readFile(await download.path(), 'utf8'),
});

export const workbenchOn = (page: Page): Workbench => {
  const named = (role: 'list' | 'listbox' | 'grid') =>
    page.getByRole(role, { name: 'Annotations', exact: true });
  const articles = page.getByRole('navigation', { name: 'Articles' });
  const text = page.locator('[role="textbox"][aria-multiline="true"][aria-readonly="true"]');
  const annotations = named('listbox').or(named('grid')).or(named('list'));
  const rows = annotations
    .getByRole('option')
    .or(annotations.getByRole('row'))
    .or(annotations.getByRole('listitem'));
  const saved = page.getByRole('status').filter({ hasText: /\bSaved\b/u });
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  return {
    page,
    articles,
    text,
    toolbar: page.getByRole('toolbar', { name: 'Tag selection' }),
    annotations,
    rows,
    saved,
    said: page.locator('span[aria-live="polite"] > span').last(),
    button,
    async open(path = './') {
      await page.goto(path);
      await expect(text).toBeVisible();
      await expect(saved).toBeVisible();
      // Until then letters may stand elsewhere than they will.
      await page.evaluate(async () => void (await document.fonts.ready));
    },
    async openArticle(letter) {
      const name = new RegExp(String.raw`(?:^|\s)${letter}\b`, 'u');
      await articles.getByRole('link', { name }).or(articles.getByRole('button', { name })).first().click();
      await expect(text).toHaveAccessibleName(name);
    },
    async exportFile(item) {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const waiting = page.waitForEvent('download');
      await page.getByRole('menuitem', { name: new RegExp(`^${item}`, 'u') }).click();
      return readDownload(await waiting);
    },
    async expectCount(count) {
      await expect.poll(() => annotations.evaluate(rowCountIn)).toBe(count);
    },
  };
};
