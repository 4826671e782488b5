import type { BrowserContext, Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runs } from '../support/runs.ts';
import { expect, test } from './disk-harness/test.ts';
import { startKillable } from './support/killable-chromium.ts';

const OK = { ok: true, value: undefined };

const opened = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => 'disk' in window);
  return page;
};

test('a session file is saved again and again, also after a reload, and never over somebody else’s work', async ({
  context,
  address,
}) => {
  const page = await opened(context, address);
  const save = (content: string) => page.evaluate((text) => window.disk.save(text), content);
  expect(await save('too early')).toEqual({ ok: false, reason: { kind: 'notAllowed' } });
  await page.evaluate(() => window.disk.pick('sessionFile'));
  expect(await save('one')).toEqual(OK);
  expect(await save('two, which is longer')).toEqual(OK);
  await page.reload();
  await page.waitForFunction(() => 'disk' in window);
  expect(await page.evaluate(() => window.disk.placeOf('sessionFile'))).toEqual({
    place: { kind: 'file', name: 'Talks.json' },
    allowed: true,
  });
  expect(await save('three')).toEqual(OK);
  expect(await page.evaluate(() => window.disk.saved())).toBe('three');

  // The same length, so that only what it holds tells.
  await page.evaluate(() => window.disk.writeOutside('eerht'));
  expect(await save('four')).toEqual({ ok: false, reason: { kind: 'changedOutside' } });
  expect(await page.evaluate(() => window.disk.saved())).toBe('eerht');
  // Another tab knows as much.
  const other = await opened(context, address);
  expect(await other.evaluate(() => window.disk.save('five'))).toEqual({
    ok: false,
    reason: { kind: 'changedOutside' },
  });
  await page.evaluate(() => window.disk.writeOutside(null));
  expect(await save('six')).toEqual({ ok: false, reason: { kind: 'goneFromDisk' } });
});

test('backups rotate, and what is no backup stays', async ({ context, address }) => {
  const page = await opened(context, address);
  await page.evaluate(() => window.disk.pick('backupFolder'));
  const keep = 3;
  const count = runs(12);
  for (let second = 1; second <= count; second += 1) {
    const done = await page.evaluate(([second, keep]) => window.disk.backUp(second, keep), [
      second,
      keep,
    ] as const);
    expect(done).toEqual(OK);
  }
  const found = await page.evaluate(() => window.disk.backups());
  expect(found.map(({ name }) => Number(name.slice(15, 21)))).toEqual([count - 2, count - 1, count]);
  expect(found.every(({ whole }) => whole)).toBe(true);
});

const KILLS = runs(2);

test(`kill -9 during backups, ${KILLS} times: every finished backup that should be there is whole`, async ({
  address,
  seeded: { random },
}) => {
  test.setTimeout(30_000 + KILLS * 15_000);
  const profile = mkdtempSync(join(tmpdir(), 'parallax-disk-'));
  const keep = 3;
  let finished = 0;
  let next = 1;
  for (let round = 0; round <= KILLS; round += 1) {
    const chromium = await startKillable(profile);
    const page = await opened(chromium.context, address);
    if (round === 0) await page.evaluate(() => window.disk.pick('backupFolder'));
    const whole = (await page.evaluate(() => window.disk.backups())).filter((file) => file.whole);
    const seconds = whole.map(({ name }) => Number(name.slice(15, 21)));
    if (round > 0) {
      expect(seconds, `after kill ${round}`).toContain(finished);
      expect(seconds.length).toBeGreaterThanOrEqual(keep);
    }
    if (round < KILLS) {
      const before = finished;
      const robot = (async () => {
        for (;;) {
          const second = next;
          next += 1;
          const done = await page.evaluate(([second, keep]) => window.disk.backUp(second, keep, 3_000_000), [
            second,
            keep,
          ] as const);
          expect(done).toEqual(OK);
          finished = second;
        }
      })().catch(() => undefined);
      await expect.poll(() => finished).toBeGreaterThan(before + keep);
      await wait(random() * 200);
      await chromium.kill();
      await robot;
    } else {
      await chromium.kill();
    }
    await chromium.browser.close().catch(() => undefined);
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const TAKEOVERS = runs(6);

test(`one worker of all tabs, its tab closed or crashed ${TAKEOVERS} times: the next takes over within 2 s`, async ({
  context,
  address,
}) => {
  test.setTimeout(60_000 + TAKEOVERS * 10_000);
  const beats: { readonly page: Page; readonly holders: number }[] = [];
  await context.exposeBinding('tell', ({ page }, holders: number) => void beats.push({ page, holders }));
  const begin = async (): Promise<Page> => {
    const page = await opened(context, address);
    await page.evaluate(() => window.disk.work(window.tell));
    return page;
  };
  const line = [await begin(), await begin()];
  await expect.poll(() => beats.at(-1)?.page).toBe(line[0]);
  const slowest: number[] = [];
  for (let round = 0; round < TAKEOVERS; round += 1) {
    line.push(await begin());
    const holder = line.shift()!;
    await expect.poll(() => beats.at(-1)?.page).toBe(holder);
    if (round % 2 === 0) await holder.close();
    else await crash(context, holder);
    const gone = performance.now();
    await expect.poll(() => beats.at(-1)?.page, { intervals: [20], timeout: 10_000 }).toBe(line[0]);
    slowest.push(performance.now() - gone);
  }
  expect(Math.max(...slowest)).toBeLessThan(2_000);
  // Never two at once: nobody speaks after another has begun, and the browser itself counts one holder.
  const turns = beats.filter(({ page }, index) => beats[index - 1]?.page !== page).map(({ page }) => page);
  expect(turns).toHaveLength(TAKEOVERS + 1);
  expect(new Set(turns).size).toBe(TAKEOVERS + 1);
  expect(beats.every(({ holders }) => holders === 1)).toBe(true);
});

/** Ends the tab's process, as running out of memory does: nothing in the page is run any more. */
async function crash(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}
