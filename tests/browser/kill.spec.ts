import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { runs } from '../support/runs.ts';
import { startKillable } from './support/killable-chromium.ts';
import { wrongPlaces, type SessionFileContent } from './support/offsets.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn, type Workbench } from './support/workbench.ts';

const ROUNDS = runs(12);

/**
 * Reports to the test, outside the browser, how many annotations the page shows at each moment its status says Saved:
 * these are the acknowledged ones.
 */
const reportAcknowledged = async (page: Page, acknowledge: (count: number) => void) => {
  await page.exposeFunction('acknowledge', acknowledge);
  await page.evaluate(() => {
    const report = (globalThis as unknown as { acknowledge(count: number): void }).acknowledge;
    const look = () => {
      const saved = [...document.querySelectorAll('[role="status"]')].some(
        (status) => status.textContent === 'Saved',
      );
      const row = document.querySelector('[aria-label="Annotations"] [aria-setsize]');
      if (saved) report(Number(row?.getAttribute('aria-setsize') ?? 0));
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
};

/** Tags sentence after sentence through the real keys until the browser is gone. */
const tagForEver = async ({ page, text }: Workbench) => {
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; ; step += 1) {
    await page.keyboard.press(step % 40 < 20 ? 's' : 'c');
    await page.keyboard.press(String((step % 3) + 1));
  }
};

const liveIn = (content: string) => {
  const file = JSON.parse(content) as SessionFileContent;
  expect(wrongPlaces(file)).toEqual([]);
  return file.annotations.filter(({ deletedRev }) => deletedRev === null);
};

test(`kill -9 while tagging, ${ROUNDS} rounds: no acknowledged annotation is lost`, async ({ baseURL }) => {
  test.setTimeout(30_000 + ROUNDS * 15_000);
  const profile = mkdtempSync(join(tmpdir(), 'parallax-kill-'));
  let acknowledged = 0;
  let tagged = 0;
  for (let round = 0; round <= ROUNDS; round += 1) {
    const chromium = await startKillable(profile);
    const workbench = workbenchOn(await chromium.context.newPage());
    await workbench.open(`${baseURL}/`);
    const kept = liveIn((await workbench.exportFile('Session')).content).length;
    expect(kept, `after round ${round}`).toBeGreaterThanOrEqual(acknowledged);
    await expect(workbench.page.getByRole('alert')).toHaveCount(0);
    acknowledged = kept;
    if (round < ROUNDS) {
      await reportAcknowledged(workbench.page, (count) => {
        acknowledged = Math.max(acknowledged, count);
      });
      const robot = tagForEver(workbench).catch(() => undefined);
      await expect.poll(() => acknowledged).toBeGreaterThan(kept);
      await wait(Math.random() * 800);
      const before = acknowledged;
      await chromium.kill();
      await robot;
      tagged += before - kept;
    } else {
      await chromium.kill();
    }
    await chromium.browser.close().catch(() => undefined);
  }
  // A robot that tags nothing would prove nothing.
  expect(tagged).toBeGreaterThanOrEqual(ROUNDS);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
