import type { Page } from '@playwright/test';

export interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** Drops files on the middle of the window, as a person drags them in from a folder. */
export const dropFiles = async (page: Page, files: readonly DroppedFile[]): Promise<void> => {
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, type, content } of list) transfer.items.add(new File([content], name, { type }));
    return transfer;
  }, files);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.locator('body').dispatchEvent(event, { dataTransfer });
  }
  await dataTransfer.dispose();
};
