import type { Browser, BrowserContext } from '@playwright/test';
import { watchContext, type Watch } from './watch.ts';

/** A browser profile of its own, for a test that needs one after the other; close the context when it has served. */
export const freshProfile = async (
  browser: Browser,
  baseURL: string | undefined,
): Promise<{ readonly context: BrowserContext; readonly watch: Watch }> => {
  const address = baseURL ?? '';
  const context = await browser.newContext({
    baseURL: address,
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
  });
  return { context, watch: await watchContext(context, address) };
};
