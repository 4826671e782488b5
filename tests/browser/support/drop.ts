import type { Page } from '@playwright/test';

export interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** Drops files on the middle of the window, as a person drags them in from a folder. */
export const dropFiles = async (page: Page, files: readonly DroppedFile[]): Promise<void> => {
  const packed = files.map(({ name, type, content }) => ({
    name,
    type,
    base64: Buffer.from(content).toString('base64'),
  }));
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, type, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
    }
    return transfer;
  }, packed);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(event, { dataTransfer });
  }
  await dataTransfer.dispose();
};
