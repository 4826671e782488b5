import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DIST } from './two-builds.ts';

/** Starting a worker or the rescue page inside another page would do something: those are fetched, not run. */
const NOT_FOR_PAGES = /worker|^rescue/u;

const STATIC_IMPORT = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/gu;

/** Every file under assets/, and whether a page may run it. Parts of a worker bring the worker along. */
const parts = (): readonly (readonly [name: string, runs: boolean])[] => {
  const folder = join(DIST, 'assets');
  const names = readdirSync(folder);
  const imports = new Map(
    names
      .filter((name) => name.endsWith('.js'))
      .map((name) => [
        name,
        [...readFileSync(join(folder, name), 'utf8').matchAll(STATIC_IMPORT)].map(([, other = '']) => other),
      ]),
  );
  const isForPages = (name: string, above: readonly string[] = []): boolean =>
    !NOT_FOR_PAGES.test(name) &&
    (imports.get(name) ?? []).every((other) => above.includes(other) || isForPages(other, [...above, name]));
  return names.map((name) => [name, imports.has(name) && isForPages(name)]);
};

/** Asks a page for every part of the build under test, as its own code would do later. Answers with those that don't come. */
export const missingParts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (wanted) => {
    const come = async ([name, runs]: readonly [string, boolean]): Promise<boolean> => {
      const address = new URL(`assets/${name}`, document.baseURI).href;
      if (!runs) return (await fetch(address)).ok;
      await import(address);
      return true;
    };
    const came = await Promise.all(wanted.map((part) => come(part).catch(() => false)));
    return wanted.filter((_part, index) => came[index] !== true).map(([name]) => name);
  }, parts());
