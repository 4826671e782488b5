import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { copyImage, letGoOf, makeImage, mountImage, whyNoImages } from '../../scripts/long/disk-image.mjs';
import { isControl, isLong } from '../support/control.ts';
import { runs } from '../support/runs.ts';
import { startKillable } from './support/killable-chromium.ts';
import { reportAcknowledged, tagForEver } from './support/robot.ts';
import { expect, test } from './support/test.ts';
import { workbenchOn } from './support/workbench.ts';

const CUTS = runs(1);
const IMAGE_BYTES = 400_000_000;
/** Sessions stay shorter than the time after which Linux writes out by itself what nobody has asked it to. */
const LONGEST_MS = 4_000;

/** The control of promise D2, run in every page: the browser's default durability instead of ours. */
const relaxDurability = (): void => {
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode, { durability: 'relaxed' });
  };
};

/** Runs in a page that is no workbench: how many living annotations the sessions' databases hold. */
const storedAnnotations = async (): Promise<number> => {
  let count = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('parallax-session-')) continue;
    count += await new Promise<number>((resolve, reject) => {
      const open = indexedDB.open(name);
      open.addEventListener('error', () => reject(new Error('the database does not open')));
      open.addEventListener('success', () => {
        const all = open.result.transaction('annotations').objectStore('annotations').getAll();
        all.addEventListener('success', () => {
          const rows = all.result as readonly { readonly deletedRev: unknown }[];
          open.result.close();
          resolve(rows.filter(({ deletedRev }) => deletedRev === null).length);
        });
      });
    });
  }
  return count;
};

let folder = '';
test.afterEach(() => {
  if (folder === '') return;
  // Of a round that failed.
  letGoOf(folder);
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Promise D2. A copy of the disk image at a moment when every process of the browser stands still is what a power cut
 * would have left. Not modelled: the drive's own write cache, other file systems, sessions that last longer.
 */
test(`the power goes off, ${CUTS} times: nothing that was said to be saved is lost`, async ({
  baseURL,
  seeded: { random },
}) => {
  test.skip(!isLong, 'takes twelve seconds a cut: npm run test:long -- D2');
  const why = whyNoImages();
  test.skip(why !== null, why ?? '');
  test.setTimeout(120_000 + CUTS * 120_000);
  folder = mkdtempSync(join(tmpdir(), 'parallax-power-'));
  const base = join(folder, 'base.img');
  makeImage(base, IMAGE_BYTES);
  const prepared = mountImage(base);
  const first = await startKillable(join(prepared.folder, 'profile'));
  await workbenchOn(await first.context.newPage()).open(`${baseURL}/`);
  await first.quit();
  prepared.unmount();

  let acknowledgedInAll = 0;
  let lost = 0;
  for (let round = 0; round < CUTS; round += 1) {
    const image = join(folder, 'live.img');
    const left = join(folder, 'left.img');
    copyImage(base, image);
    const live = mountImage(image);
    const chromium = await startKillable(join(live.folder, 'profile'));
    if (isControl('D2')) await chromium.context.addInitScript(relaxDurability);
    const workbench = workbenchOn(await chromium.context.newPage());
    await workbench.open(`${baseURL}/`);
    let acknowledged = 0;
    await reportAcknowledged(workbench.page, (count) => {
      acknowledged = Math.max(acknowledged, count);
    });
    const robot = tagForEver(workbench, () => acknowledged).catch(() => undefined);
    await expect.poll(() => acknowledged).toBeGreaterThan(0);
    await wait(random() * LONGEST_MS);
    const owed = acknowledged;
    chromium.freeze();
    copyImage(image, left);
    await chromium.kill();
    await robot;
    await chromium.browser.close().catch(() => undefined);
    live.unmount();

    const found = mountImage(left);
    const again = await startKillable(join(found.folder, 'profile'));
    const page = await again.context.newPage();
    await page.goto(`${baseURL}/rescue.html`);
    const kept = await page.evaluate(storedAnnotations);
    acknowledgedInAll += owed;
    lost += Math.max(0, owed - kept);
    if (!isControl('D2')) {
      expect(kept, `cut ${round}`).toBeGreaterThanOrEqual(owed);
      await workbenchOn(page).open(`${baseURL}/`);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await again.kill();
    await again.browser.close().catch(() => undefined);
    found.unmount();
  }
  const told = `${lost} of ${acknowledgedInAll} acknowledged`;
  test.info().annotations.push({ type: 'lost', description: told });
  console.log(`Power cuts: ${CUTS}, lost ${told}`);
  if (isControl('D2')) expect(lost, 'the control loses nothing: the rig is blind').toBeGreaterThan(0);
});
