import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { wrongPlaces, type SessionFileContent } from './offsets.ts';
import type { Workbench } from './workbench.ts';

/**
 * Reports to the test, outside the browser, how many annotations the page shows at each moment its status says Saved:
 * these are the acknowledged ones.
 */
export const reportAcknowledged = async (page: Page, acknowledge: (count: number) => void): Promise<void> => {
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

/** So many tags are made before the robot waits for one of them to be acknowledged, so that some are always under way. */
const BURST = 3;
const PATIENCE_MS = 2_000;

/**
 * Tags sentence after sentence through the real keys until the browser is gone.
 *
 * @param acknowledged how many the page has said to be saved so far
 */
export const tagForEver = async ({ page, text }: Workbench, acknowledged: () => number): Promise<void> => {
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; ; step += 1) {
    const before = acknowledged();
    await page.keyboard.press(step % 40 < 20 ? 's' : 'c');
    await page.keyboard.press(String((step % 3) + 1));
    if (step % BURST !== BURST - 1) continue;
    // On a slow machine keys come faster than anything is stored; and at the end of a text nothing new can be tagged.
    const until = performance.now() + PATIENCE_MS;
    while (acknowledged() <= before && performance.now() < until) await wait(10);
  }
};

/** Tags the first sentence, or the one behind it, and waits until the list holds it. */
export const tagOne = async (workbench: Workbench, count: number): Promise<void> => {
  const { page, text } = workbench;
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < count; step += 1) await page.keyboard.press('s');
  await page.keyboard.press(String((count % 3) + 1));
  await workbench.expectCount(count);
};

/** The annotations of a session file that nobody has deleted; each of them must stand where its words are. */
export const liveIn = (content: string): SessionFileContent['annotations'] => {
  const file = JSON.parse(content) as SessionFileContent;
  expect(wrongPlaces(file)).toEqual([]);
  return file.annotations.filter(({ deletedRev }) => deletedRev === null);
};
