import { expect, type Locator, type Page } from '@playwright/test';
import { sizedSession } from '../../bench/sized-session.ts';
import type { Workbench } from './workbench.ts';

/** One annotation here, and a colleague's file with so many on another article. */
export const prepareMerge = async (workbench: Workbench, annotations: number): Promise<string> => {
  const { page, text } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('2');
  await workbench.expectCount(1);
  const { content } = await workbench.exportFile('Session');
  return sizedSession(content, { name: '', characters: 300_000, annotations });
};

/** Opens a colleague's file and looks at the merge. @returns the button that takes it in */
export const lookAtMerge = async (page: Page, file: string): Promise<Locator> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open session' }).click();
  const buffer = Buffer.from(file);
  await (await chooser).setFiles({ name: 'theirs.parallax.json', mimeType: 'application/json', buffer });
  const merge = page
    .getByRole('dialog', { name: /^Merge/u })
    .getByRole('button', { name: 'Merge', exact: true });
  await expect(merge).toHaveAttribute('aria-disabled', 'false', { timeout: 120_000 });
  return merge;
};
