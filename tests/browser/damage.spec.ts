import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runs } from '../support/runs.ts';
import { DAMAGES } from './support/damage.ts';
import { startKillable } from './support/killable-chromium.ts';
import type { SessionFileContent } from './support/offsets.ts';
import { expect, test } from './support/test.ts';
import { rowCountIn, workbenchOn, type Workbench } from './support/workbench.ts';

const ROUNDS = runs(2);

const annotationsOf = (content: string) =>
  new Map((JSON.parse(content) as SessionFileContent).annotations.map((one) => [one.id, one]));

/** Tags the next sentences by their keys and waits until the list holds them. */
const tagSentences = async ({ page, text, expectCount }: Workbench, count: number, before: number) => {
  await text.focus();
  for (let step = 0; step < count; step += 1) {
    await page.keyboard.press('s');
    await page.keyboard.press(String((step % 3) + 1));
    await expectCount(before + step + 1);
  }
};

/** Runs in the page. */
const hasWitnessedLoss = (): boolean =>
  Object.entries(localStorage).some(
    ([key, value]) => key.startsWith('parallax-witness-') && String(value).includes('"loss"'),
  );

const keepCopy = async (page: Page) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Commands' }).getByRole('combobox').fill('Earlier copies');
  await page.getByRole('option', { name: /^Earlier copies/u }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep a copy now' }).click();
  await expect(page.getByText('A copy is kept.')).toBeVisible();
  await page.keyboard.press('Escape');
};

/**
 * Whether the browser has written outside the database that there are ten. It does so when it likes; a test that begins
 * before would ask for what nobody could know.
 */
const isWitnessed = (profile: string): boolean => {
  const folder = join(profile, 'Default', 'Local Storage', 'leveldb');
  return readdirSync(folder).some((name) =>
    readFileSync(join(folder, name), 'latin1').includes('"annotationCount":10'),
  );
};

/** Eight annotations, a copy of them, two more; then the browser is closed as a person closes it. */
const workedIn = async (profile: string, address: string) => {
  const chromium = await startKillable(profile);
  const workbench = workbenchOn(await chromium.context.newPage());
  await workbench.open(address);
  await workbench.page.keyboard.press('Control+Home');
  await tagSentences(workbench, 8, 0);
  const copy = (await workbench.exportFile('Session')).content;
  await keepCopy(workbench.page);
  await tagSentences(workbench, 2, 8);
  const final = (await workbench.exportFile('Session')).content;
  await chromium.quit();
  expect(isWitnessed(profile), 'the browser has written the witness at its end').toBe(true);
  return { copy, final };
};

test(`damage to database files, ${ROUNDS} times: no start shows less without saying so, and the copy brings it back`, async ({
  baseURL,
  seeded: { seed, random },
}) => {
  test.setTimeout(60_000 + ROUNDS * 20_000);
  const address = `${baseURL}/`;
  const whole = mkdtempSync(join(tmpdir(), 'parallax-whole-'));
  const { copy, final } = await workedIn(whole, address);
  let noticed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const profile = mkdtempSync(join(tmpdir(), 'parallax-damage-'));
    cpSync(whole, profile, { recursive: true });
    const what = `round ${round}, seed ${seed}: ${DAMAGES[round % DAMAGES.length]?.(profile, random)}`;
    const chromium = await startKillable(profile);
    const workbench = workbenchOn(await chromium.context.newPage());
    const { page, text, annotations } = workbench;
    await page.goto(address);
    const dialog = page.getByRole('dialog');
    await expect(dialog.or(text).first(), what).toBeVisible({ timeout: 20_000 });
    // The loss screen is a part of its own, and comes a moment after the text: the witness knows before.
    const isWhole = (await text.isVisible()) && !(await page.evaluate(hasWitnessedLoss));
    if (isWhole) {
      await expect(annotations, what).toBeVisible();
      await expect.poll(() => annotations.evaluate(rowCountIn), what).toBe(10);
      expect((await workbench.exportFile('Session')).content, what).toBe(final);
    } else {
      noticed += 1;
      await expect(dialog, what).toBeVisible();
      await page.getByRole('button', { name: 'Look at this copy' }).click();
      const merge = page.getByRole('dialog', { name: /^Merge/u });
      const bringBack = page.getByRole('button', { name: 'Bring it back' });
      await expect(merge.or(bringBack), what).toBeVisible();
      const isAnew = await bringBack.isVisible();
      if (isAnew) await bringBack.click();
      else {
        await expect(merge.getByText('Nothing has changed yet.')).toBeVisible();
        const take = merge.getByRole('button', { name: /^Merge/u });
        // Damage that spared all of the copy leaves nothing to merge, and the button says so by being off.
        if (await take.isEnabled()) {
          await take.click();
          await merge.getByRole('button', { name: 'Done' }).click();
          await page.getByRole('button', { name: 'Go on with this' }).click();
        } else {
          await merge.getByRole('button', { name: 'Close' }).click();
          await page.getByRole('button', { name: 'Go on without it' }).click();
          const sure = page.getByRole('group', { name: 'Go on without it?' });
          await sure.getByRole('button', { name: 'Go on without it' }).click();
        }
      }
      await expect(dialog, what).toHaveCount(0);
      await expect(text, what).toBeVisible();
      const { content } = await workbench.exportFile('Session');
      // The browser may find at the second look what it did not open at the first, as without CURRENT: then all of it is here.
      if (isAnew) expect([copy, final], what).toContain(content);
      const now = annotationsOf(content);
      for (const [id, annotation] of annotationsOf(copy)) expect(now.get(id), what).toEqual(annotation);
    }
    await chromium.kill();
    await chromium.browser.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  // Damage that nothing notices would prove nothing.
  expect(noticed).toBeGreaterThan(0);
  rmSync(whole, { recursive: true, force: true, maxRetries: 5 });
});
