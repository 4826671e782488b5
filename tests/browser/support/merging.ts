import { expect, test, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { sizedSession } from '../../bench/sized-session.ts';
import { chooseFile } from './choose-file.ts';
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
  const path = test.info().outputPath('theirs.parallax.json');
  writeFileSync(path, file);
  await chooseFile(page, path, () => page.getByRole('button', { name: 'Open session' }).click());
  const merge = page
    .getByRole('dialog', { name: /^Merge/u })
    .getByRole('button', { name: 'Merge', exact: true });
  await expect(merge).toHaveAttribute('aria-disabled', 'false', { timeout: 120_000 });
  return merge;
};
