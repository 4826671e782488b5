import type { BrowserContext, Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { workbenchOn } from './workbench.ts';

export interface FirstLoad {
  /** Compressed bytes of every script the page asked for until the first article showed. */
  readonly scripts: number;
  /** The same for stylesheets, fonts, and everything else. */
  readonly rest: number;
  /** Script file names with their compressed bytes, biggest first. */
  readonly files: readonly (readonly [name: string, bytes: number])[];
}

/** What the first visit fetches until the first article shows, as a compressing server would send it. */
export const measureFirstLoad = async (context: BrowserContext, address: string): Promise<FirstLoad> => {
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const workbench = workbenchOn(page);
  await workbench.open(address);
  const upToHere = [...responses];
  const sizes = await Promise.all(
    upToHere.map(async (response) => ({
      name: new URL(response.url()).pathname.split('/').at(-1) ?? '',
      script: response.headers()['content-type']?.includes('javascript') === true,
      bytes: gzipSync(await response.body(), { level: 9 }).length,
    })),
  );
  await page.close();
  const sum = (script: boolean) =>
    sizes.filter((each) => each.script === script).reduce((total, { bytes }) => total + bytes, 0);
  return {
    scripts: sum(true),
    rest: sum(false),
    files: sizes
      .filter(({ script }) => script)
      .map(({ name, bytes }) => [name, bytes] as const)
      .sort(([, a], [, b]) => b - a),
  };
};
