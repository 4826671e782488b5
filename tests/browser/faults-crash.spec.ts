import type { Page } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { runs } from '../support/runs.ts';
import { freshProfile } from './support/fresh-profile.ts';
import { reportAcknowledged, tagOne } from './support/robot.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn, type Workbench } from './support/workbench.ts';

const CRASHES = runs(1);
/** What was typed later than this before a crash may be lost, in milliseconds. */
const MAY_BE_LOST_MS = 300;
const WORDS = 'a thought that nobody has stored yet and that goes on and on ';

/** How many annotations a list gets before a fresh profile takes its place. */
const SENTENCES = 8;
const LETTERS_TO_A_REST = 25;
/** Longer than the pause after which a field stores what was typed, in milliseconds. */
const REST_MS = 1_800;

interface Typed {
  readonly text: string;
  /** When the page had taken the key, by the test's clock. */
  readonly at: number;
}

const noteOf = ({ page }: Workbench) => page.getByRole('textbox', { name: 'Note' });

const crash = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Never answered: what would answer is gone.
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
};

/** Types into the note of the newest annotation, key after key, with a rest long enough to be stored, until the tab is gone. */
const typeForEver = async ({ page }: Workbench, typed: Typed[]): Promise<void> => {
  let text = '';
  for (let at = 0; ; at += 1) {
    const letter = WORDS[at % WORDS.length] ?? ' ';
    await page.keyboard.type(letter);
    text += letter;
    typed.push({ text, at: performance.now() });
    if (at % LETTERS_TO_A_REST === LETTERS_TO_A_REST - 1) await wait(REST_MS);
  }
};

/**
 * Promise D3. Each round adds an annotation to those of the rounds before and types a note at it; the tab crashes at any
 * moment of that, so some notes are stored when it does, and others only typed.
 */
test(`a tab that crashes, ${CRASHES} times: no saved annotation is lost, and no typing older than 300 ms`, async ({
  browser,
  baseURL,
  seeded: { random },
}) => {
  test.setTimeout(60_000 + CRASHES * 60_000);
  let unstored = 0;
  for (let begun = 0; begun < CRASHES; begun += SENTENCES) {
    const { context, watch } = await freshProfile(browser, baseURL);
    let workbench = workbenchOn(await context.newPage());
    await workbench.open();
    for (let count = 1; count <= Math.min(SENTENCES, CRASHES - begun); count += 1) {
      let acknowledged = 0;
      await reportAcknowledged(workbench.page, (saved) => {
        acknowledged = Math.max(acknowledged, saved);
      });
      await tagOne(workbench, count);
      await expect.poll(() => acknowledged).toBe(count);
      await noteOf(workbench).focus();
      const typed: Typed[] = [];
      const robot = typeForEver(workbench, typed).catch(() => undefined);
      await expect.poll(() => typed.length).toBeGreaterThan(3);
      await wait(MAY_BE_LOST_MS + random() * REST_MS * 1.5);
      const crashedAt = performance.now();
      await crash(workbench.page);
      await robot;
      await workbench.page.close();

      const owed = typed.findLast(({ at }) => at <= crashedAt - MAY_BE_LOST_MS)?.text ?? '';
      workbench = workbenchOn(await context.newPage());
      await workbench.page.goto('./rescue.html');
      const drafts = await workbench.page.evaluate(() => Object.keys(localStorage).join(' '));
      if (drafts.includes('parallax.draft.')) unstored += 1;
      await workbench.open();
      await workbench.expectCount(count);
      await expect(workbench.page.getByRole('alert')).toHaveCount(0);
      await workbench.rows.nth(count - 1).click();
      await expect(noteOf(workbench), `crash ${begun + count}`).toHaveValue(new RegExp(`^${owed}`, 'u'));
    }
    expect(watch.problems).toEqual([]);
    await context.close();
  }
  // Were every note stored when its tab dies, the drafts would not have been tried.
  if (CRASHES > 2) expect(unstored).toBeGreaterThan(0);
  test.info().annotations.push({ type: 'only typed', description: `${unstored} of ${CRASHES}` });
});
