import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isLong } from '../support/control.ts';
import { runs } from '../support/runs.ts';
import { startKillable } from './support/killable-chromium.ts';
import { lookAtMerge, prepareMerge } from './support/merging.ts';
import { liveIn } from './support/robot.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn, type Workbench } from './support/workbench.ts';

const ROUNDS = runs(1);
const FULL_ROUNDS = runs(1);
/** The promise speaks of 50,000; a thousand take as many writes and leave time to be hit. */
const ANNOTATIONS = isLong ? 50_000 : 1_000;
/** Somewhere between the click and the time such a merge takes here. */
const LONGEST_WAIT_MS = isLong ? 8_000 : 800;

const countLive = async (workbench: Workbench): Promise<number> =>
  liveIn((await workbench.exportFile('Session')).content).length;

test(`kill -9 during a merge of ${ANNOTATIONS}, ${ROUNDS} times: all of it or nothing`, async ({
  baseURL,
  seeded: { random },
}) => {
  test.setTimeout(60_000 + ROUNDS * 120_000);
  const seen = { before: 0, after: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const profile = mkdtempSync(join(tmpdir(), 'parallax-merge-'));
    const first = await startKillable(profile);
    const workbench = workbenchOn(await first.context.newPage());
    await workbench.open(`${baseURL}/`);
    const merge = await lookAtMerge(workbench.page, await prepareMerge(workbench, ANNOTATIONS));
    await merge.click();
    await wait(random() * LONGEST_WAIT_MS);
    await first.kill();
    await first.browser.close().catch(() => undefined);

    const second = await startKillable(profile);
    const again = workbenchOn(await second.context.newPage());
    await again.open(`${baseURL}/`);
    await expect(again.page.getByRole('alert')).toHaveCount(0);
    const live = await countLive(again);
    // The measured file holds none of the template's own annotations.
    expect([1, ANNOTATIONS + 1]).toContain(live);
    seen[live === 1 ? 'before' : 'after'] += 1;
    await second.kill();
    await second.browser.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true });
  }
  test.info().annotations.push({ type: 'reached', description: JSON.stringify(seen) });
});

test(`a full disk during a merge, ${FULL_ROUNDS} times: all of it or nothing, and it goes on with space`, async ({
  browser,
  baseURL,
  seeded: { random },
}) => {
  test.setTimeout(60_000 + FULL_ROUNDS * 120_000);
  for (let round = 0; round < FULL_ROUNDS; round += 1) {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const workbench = workbenchOn(page);
    await workbench.open();
    const merge = await lookAtMerge(page, await prepareMerge(workbench, ANNOTATIONS));
    const devtools = await context.newCDPSession(page);
    const origin = new URL(baseURL ?? '').origin;
    const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    // From none at all to nearly enough.
    const quotaSize = Math.floor(usage + random() * ANNOTATIONS * 600);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    await merge.click();
    const dialog = page.getByRole('dialog', { name: /^Merge/u });
    const done = dialog.getByRole('button', { name: 'Done' });
    const refused = dialog.getByRole('alert');
    await expect(done.or(refused).first()).toBeVisible({ timeout: 120_000 });
    const isMerged = await done.isVisible();
    await (isMerged ? done : dialog.getByRole('button', { name: 'Cancel' })).click();
    expect(await countLive(workbench)).toBe(isMerged ? ANNOTATIONS + 1 : 1);

    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.keyboard.press('Escape');
    await workbench.text.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await page.keyboard.press('3');
    await workbench.expectCount(2);
    await expect(workbench.saved).toBeVisible();
    await page.reload();
    await expect(workbench.text).toBeVisible();
    expect(await countLive(workbench)).toBe(isMerged ? ANNOTATIONS + 2 : 2);
    await context.close();
  }
});
