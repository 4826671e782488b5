import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { analystAt } from './analyst.ts';
import type { Engine, EngineBrowser, Look } from './engine.ts';
import { pageIn, type Page } from './page/page.ts';
import type { Desk } from './story.ts';

/** The browsers of one story. */
export interface Desks {
  start(engine: Engine, home: string): Promise<Desk>;
  /** Those that were opened and not closed. */
  pages(): readonly Page[];
  /** All that went wrong in pages and browsers. */
  problems(): Promise<readonly string[]>;
  /** Of the first browser; an empty string before it runs. */
  version(): string;
  /** What was begun last, for the case that it never ends. */
  doing(): string;
  end(): Promise<void>;
}

export const desksAt = (address: string, look: Look): Desks => {
  const browsers: EngineBrowser[] = [];
  const pages: Page[] = [];
  const problems: string[] = [];
  let doing = 'nothing';
  const says = (what: string) => {
    doing = what;
  };
  const start: Desks['start'] = async (engine, home) => {
    const downloads = join(home, 'downloads');
    mkdirSync(downloads, { recursive: true });
    says(`start ${engine.name}`);
    const browser = await engine.start(home, look);
    browsers.push(browser);
    const mine: Page[] = [];
    const tab: Desk['tab'] = async () => {
      says(`open a tab of ${engine.name}`);
      const page = pageIn(await browser.openTab(), says);
      pages.push(page);
      mine.push(page);
      return { page, analyst: analystAt(page, downloads) };
    };
    return {
      tab,
      async workbench() {
        const { page, analyst } = await tab();
        await page.open(address);
        await analyst.arrives();
        return analyst;
      },
      async kill() {
        says(`kill ${engine.name}`);
        for (const page of mine) pages.splice(pages.indexOf(page), 1);
        await browser.kill();
      },
    };
  };
  return {
    start,
    pages: () => pages,
    async problems() {
      for (const { reported } of browsers) problems.push(...reported);
      for (const page of pages) problems.push(...(await page.problems()));
      return problems;
    },
    version: () => browsers[0]?.version ?? '',
    doing: () => doing,
    async end() {
      await Promise.all(browsers.map((browser) => browser.kill()));
    },
  };
};
