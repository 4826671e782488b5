import type { CDPSession, Page } from '@playwright/test';

/** One for each page: a limit belongs to the connection that set it, and no other one can take it away. */
const connections = new WeakMap<Page, CDPSession>();

/** Lets the page's origin store so many bytes more than it does now, as on a disk that is nearly full; null ends that. */
export const limitStorage = async (page: Page, more: number | null): Promise<void> => {
  const devtools = connections.get(page) ?? (await page.context().newCDPSession(page));
  connections.set(page, devtools);
  const { origin } = new URL(page.url());
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await devtools.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(more !== null && { quotaSize: usage + more }),
  });
};
