import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runs } from '../support/runs.ts';
import { startKillable } from './support/killable-chromium.ts';
import { liveIn, reportAcknowledged, tagForEver } from './support/robot.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn } from './support/workbench.ts';

const ROUNDS = runs(2);

test(`kill -9 while tagging, ${ROUNDS} rounds: no acknowledged annotation is lost`, async ({
  baseURL,
  seeded: { random },
}) => {
  test.setTimeout(30_000 + ROUNDS * 40_000);
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
      const robot = tagForEver(workbench, () => acknowledged).catch(() => undefined);
      await expect.poll(() => acknowledged).toBeGreaterThan(kept);
      await wait(random() * 800);
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
