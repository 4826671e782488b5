import type { Page } from '@playwright/test';

/** How long the dialog is waited for. */
const PATIENCE_MS = 30_000;

/**
 * Chooses a file of the disk in the dialog that a click opens. In a browser that the driver did not start itself it would
 * hand the file over in pieces, in messages: minutes for a session of 50,000 annotations.
 *
 * @param path where this machine has the file, absolute
 */
export async function chooseFile(page: Page, path: string, click: () => Promise<void>): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  try {
    await devtools.send('Page.enable');
    await devtools.send('Page.setInterceptFileChooserDialog', { enabled: true });
    const opened = new Promise<number | undefined>((resolve) => {
      devtools.once('Page.fileChooserOpened', ({ backendNodeId }) => resolve(backendNodeId));
      setTimeout(() => resolve(undefined), PATIENCE_MS);
    });
    await click();
    const backendNodeId = await opened;
    if (backendNodeId === undefined) throw new Error('No dialog of a field of the page has opened');
    await devtools.send('DOM.setFileInputFiles', { files: [path], backendNodeId });
  } finally {
    await devtools.detach();
  }
}
