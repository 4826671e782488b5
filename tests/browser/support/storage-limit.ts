import type { CDPSession, Page } from '@playwright/test';

/** More than the sample session and the space that is reserved; little enough to be filled in a moment. */
const QUOTA = 24_000_000;

/** One for each page: a limit belongs to the connection that set it, and no other one can take it away. */
const connections = new WeakMap<Page, { readonly devtools: CDPSession; readonly origin: string }>();

/**
 * Gives the origin little storage from the beginning. Call it before a page of the origin uses any: Chromium asks for the
 * quota once in 30 seconds and writes without asking what was free then, so that a limit set later bites too late.
 */
export const makeStorageScarce = async (page: Page, address: string): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  const { origin } = new URL(address);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA });
  connections.set(page, { devtools, origin });
};

/** Runs in the page: writes until nothing more fits. The bytes are random, or they would be compressed. */
const fill = async (): Promise<void> => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('something-else');
    request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  const add = (length: number) =>
    new Promise<boolean>((resolve) => {
      const transaction = database.transaction('bytes', 'readwrite');
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      transaction.objectStore('bytes').add(bytes);
    });
  for (let length = 1 << 20; length >= 1 << 12; length >>= 1) while (await add(length));
  database.close();
};

/**
 * Lets the page's origin store so many bytes more than it does now, as on a disk that is nearly full; null ends that, for
 * good. Only where storage was made scarce before.
 */
export const limitStorage = async (page: Page, more: number | null): Promise<void> => {
  const connection = connections.get(page);
  if (!connection) throw new Error('Storage was not made scarce before the page was opened');
  const { devtools, origin } = connection;
  if (more === null) return void (await devtools.send('Storage.overrideQuotaForOrigin', { origin }));
  await page.evaluate(fill);
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + more });
};
