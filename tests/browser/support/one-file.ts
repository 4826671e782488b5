import { expect, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { workbenchOn, type Workbench } from './workbench.ts';

/** The one-file workbench as the build under test made it. */
export const onePage = (): string =>
  gunzipSync(readFileSync(join(import.meta.dirname, '../../../dist/parallax-shell.html.gz'))).toString(
    'utf8',
  );

/** A folder on this disk for pages and copies of them. */
export const diskFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-page-'));
  return {
    /** @returns the address of the file */
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name);
      writeFileSync(path, content);
      return pathToFileURL(path).href;
    },
  };
};

export interface OneFile extends Workbench {
  readonly status: ReturnType<Page['locator']>;
  /** Ctrl+S where the browser can't pick a file. */
  saveCopy(): Promise<{ readonly name: string; readonly content: string }>;
}

/** A browser without a picker, as all but Chromium are; no test can drive Chromium's. */
export const withoutPickers = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  });

export const oneFileOn = (page: Page): OneFile => {
  const workbench = workbenchOn(page);
  return {
    ...workbench,
    status: page.getByRole('status').filter({ hasText: /No changes|saved copy/u }),
    async open(address = '') {
      await page.goto(address);
      await expect(workbench.text).toBeVisible();
    },
    async saveCopy() {
      const waiting = page.waitForEvent('download');
      await page.keyboard.press('Control+s');
      const download = await waiting;
      return {
        name: download.suggestedFilename(),
        content: readFileSync(await download.path(), 'utf8'),
      };
    },
  };
};
