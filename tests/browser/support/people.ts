import { expect, type Browser, type Page } from '@playwright/test';
import { watchContext } from './watch.ts';
import { readDownload, rowCountIn, workbenchOn, type Workbench } from './workbench.ts';

/** Somebody with a browser of their own, who shares files with others. */
export interface Person extends Workbench {
  readonly name: string;
  /** Selects from the start of the text and tags with the digit. */
  tagSentence(number: number, digit: '1' | '2' | '3'): Promise<void>;
  /** Through the Share dialog; gives the name where it is asked for. */
  share(): Promise<SharedFile>;
  openFile(file: SharedFile): Promise<void>;
  /** Opens a colleague's copy and merges it after a look. */
  mergeFile(file: SharedFile): Promise<void>;
  leave(): Promise<void>;
}

export interface SharedFile {
  readonly name: string;
  readonly content: string;
}

export const personIn = async (browser: Browser, baseURL: string, name: string): Promise<Person> => {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const watch = await watchContext(context, baseURL);
  const page = await context.newPage();
  const workbench = workbenchOn(page);
  await workbench.open();
  const openFile = async ({ name: fileName, content }: SharedFile): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await workbench.button('Open session').click();
    const buffer = Buffer.from(content);
    await (await chooser).setFiles({ name: fileName, mimeType: 'application/json', buffer });
  };
  return {
    ...workbench,
    name,
    async tagSentence(number, digit) {
      const before = await workbench.annotations.evaluate(rowCountIn);
      await workbench.text.focus();
      await page.keyboard.press('Control+Home');
      for (let press = 0; press < number; press += 1) await page.keyboard.press('s');
      await page.keyboard.press(digit);
      // Saved stands there from before, too.
      await workbench.expectCount(before + 1);
      await expect(workbench.saved).toBeVisible();
    },
    async share() {
      await workbench.button('Share').click();
      const dialog = page.getByRole('dialog', { name: 'Share' });
      await giveName(page, name);
      const waiting = page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'Save file' }).click();
      const file = await readDownload(await waiting);
      await dialog.getByRole('button', { name: 'Close' }).click();
      return file;
    },
    openFile,
    async mergeFile(file) {
      await openFile(file);
      const dialog = page.getByRole('dialog', { name: /^Merge/u });
      await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
      await dialog.getByRole('button', { name: 'Done' }).click();
      await expect(dialog).toHaveCount(0);
    },
    async leave() {
      expect(watch.problems).toEqual([]);
      await context.close();
    },
  };
};

/** The first time something leaves the browser it asks who one is; afterwards `next` shows at once. */
export const giveName = async (
  page: Page,
  name: string,
  next = page.getByRole('button', { name: 'Save file' }),
): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(field.or(next).first()).toBeVisible();
  if (!(await field.isVisible())) return;
  await field.fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
};
