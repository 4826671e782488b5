import { isLong } from '../support/control.ts';
import { runs } from '../support/runs.ts';
import { dropFiles } from './support/drop.ts';
import { freshProfile } from './support/fresh-profile.ts';
import { lookAtMerge, prepareMerge } from './support/merging.ts';
import type { SessionFileContent } from './support/offsets.ts';
import { liveIn, tagOne } from './support/robot.ts';
import { limitStorage, makeStorageScarce } from './support/storage-limit.ts';
import { copies, versions } from './support/stored-versions.ts';
import { expect, test } from './support/test.ts';
import { DIST, movableServer, newerBuild } from './support/two-builds.ts';
import { readDownload, workbenchOn, type Workbench } from './support/workbench.ts';

const ROUNDS = runs(1);
const MERGED = 300;
const ARTICLES = 3;

type Random = () => number;
const upTo = (random: Random, most: number): number => Math.floor(random() * most);

/** How much is done, and how much room there is for it. */
interface Chance {
  readonly work: (most: number) => number;
  readonly room: (most: number) => number;
}

const anyChance = (random: Random): Chance => ({
  work: (most) => 1 + upTo(random, most),
  room: (most) => upTo(random, most),
});

/** As much as there may be, and no room: a disk that is never full would prove nothing. */
const FULL: Chance = { work: (most) => most, room: () => 0 };

/** What the button beside "Not saved" gives: the session as it is in memory. */
const copyFromMemory = async ({ page }: Workbench): Promise<SessionFileContent> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  return JSON.parse((await readDownload(await waiting)).content) as SessionFileContent;
};

const sessionOf = async (workbench: Workbench): Promise<SessionFileContent> =>
  JSON.parse((await workbench.exportFile('Session')).content) as SessionFileContent;

const isFull = ({ page }: Workbench) =>
  page.getByRole('status').filter({ hasText: 'Not saved: storage is full' });

/** Runs in the page: the typing is stored, or it is told that it is not. */
const isSettled = (): boolean =>
  !Object.keys(localStorage).some((key) => key.startsWith('parallax.draft.')) ||
  [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
    textContent?.startsWith('Not saved: storage is full'),
  );

/** Notes of any length, until one does not fit. @returns whether the disk was full */
const saving = async (workbench: Workbench, chance: Chance): Promise<boolean> => {
  const { page } = workbench;
  await tagOne(workbench, 1);
  await expect(workbench.saved).toBeVisible();
  await limitStorage(page, chance.room(200_000));
  const note = page.getByRole('textbox', { name: 'Note' });
  let kept = '';
  let wasFull = false;
  for (let tries = 0; tries < 8; tries += 1) {
    const words = 'long note '.repeat(chance.work(60_000));
    await note.fill(words);
    await note.blur();
    // Saved stays on the screen from before until the field hands over what was typed; then there is no draft any more.
    await page.waitForFunction(isSettled);
    if (await isFull(workbench).isVisible()) {
      const [annotation] = liveIn(JSON.stringify(await copyFromMemory(workbench)));
      expect((annotation as unknown as { note: string }).note.trim()).toBe(kept);
      await expect(note).toHaveValue(words);
      await limitStorage(page, null);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(workbench.saved).toBeVisible();
      kept = words.trim();
      wasFull = true;
      break;
    }
    kept = words.trim();
  }
  await limitStorage(page, null);
  await page.reload();
  const [annotation] = liveIn(JSON.stringify(await sessionOf(workbench)));
  expect((annotation as unknown as { note: string }).note.trim()).toBe(kept);
  return wasFull;
};

/** A text of up to two million characters; refused it leaves nothing behind, and comes in once there is room. */
const importing = async (workbench: Workbench, chance: Chance): Promise<boolean> => {
  const { page } = workbench;
  const sentence = 'The ministers of five countries met again in Geneva and went home. ';
  await dropFiles(page, [
    { name: 'long.txt', type: 'text/plain', content: sentence.repeat(chance.work(30_000)) },
  ]);
  const sheet = page.getByRole('dialog', { name: 'New article' });
  const add = sheet.getByRole('button', { name: 'Add article' });
  await expect(add).toHaveAttribute('aria-disabled', 'false');
  await limitStorage(page, chance.room(500_000));
  await add.click();
  const refused = sheet.getByRole('alert').filter({ hasText: 'storage is full' });
  await expect(refused)
    .toBeVisible()
    .catch(() => expect(sheet).toHaveCount(0));
  const wasFull = await refused.isVisible();
  if (wasFull) {
    await limitStorage(page, null);
    await add.click();
  }
  await expect(sheet).toHaveCount(0);
  await limitStorage(page, null);
  await page.reload();
  const { articles, texts } = await sessionOf(workbench);
  expect([articles.length, texts.length]).toEqual([ARTICLES + 1, ARTICLES + 1]);
  return wasFull;
};

const merging = async (workbench: Workbench, chance: Chance): Promise<boolean> => {
  const { page } = workbench;
  const merge = await lookAtMerge(page, await prepareMerge(workbench, MERGED));
  await limitStorage(page, chance.room(MERGED * 2_000));
  await merge.click();
  const dialog = page.getByRole('dialog', { name: /^Merge/u });
  const done = dialog.getByRole('button', { name: 'Done' });
  const refused = dialog.getByRole('alert');
  await expect(done.or(refused).first()).toBeVisible();
  const wasFull = !(await done.isVisible());
  if (wasFull) {
    await limitStorage(page, null);
    await merge.click();
  }
  await done.click();
  await limitStorage(page, null);
  await page.reload();
  expect(liveIn(JSON.stringify(await sessionOf(workbench)))).toHaveLength(MERGED + 1);
  return wasFull;
};

const WORK = [saving, importing, merging] as const;

test(`a full disk, ${ROUNDS} times: nothing half written, the copy from memory is whole, and it goes on with space`, async ({
  browser,
  baseURL,
  seeded: { seed, random },
}) => {
  test.setTimeout(60_000 + ROUNDS * 150_000);
  const full = [0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { context, watch } = await freshProfile(browser, baseURL);
    const workbench = workbenchOn(await context.newPage());
    await makeStorageScarce(workbench.page, baseURL ?? '');
    await workbench.open();
    const kind = round % WORK.length;
    const chance = round < WORK.length ? FULL : anyChance(random);
    await test.step(`round ${round}, seed ${seed}`, async () => {
      if (await WORK[kind]?.(workbench, chance)) full[kind] = (full[kind] ?? 0) + 1;
    });
    expect(watch.problems).toEqual([]);
    await context.close();
  }
  const counts = Object.fromEntries(WORK.map(({ name }, kind) => [name, full[kind]]));
  test.info().annotations.push({ type: 'full while', description: JSON.stringify(counts) });
  for (const times of full.slice(0, ROUNDS)) expect(times, JSON.stringify(counts)).toBeGreaterThan(0);
});

const CHANGES = runs(1);

test(`a full disk while the way of storing changes, ${CHANGES} times: it stays as it was until there is space`, async ({
  browser,
  seeded: { seed, random },
}) => {
  test.skip(!isLong, 'needs a second build: npm run test:long -- D6');
  test.setTimeout(240_000 + CHANGES * 60_000);
  const newer = await newerBuild();
  let full = 0;
  for (let round = 0; round < CHANGES; round += 1) {
    const server = await movableServer(DIST);
    const { context, watch } = await freshProfile(browser, server.address);
    const workbench = workbenchOn(await context.newPage());
    const { page } = workbench;
    await makeStorageScarce(page, server.address);
    await workbench.open();
    await tagOne(workbench, 1);
    const { content } = await workbench.exportFile('Session');
    await page.goto('./rescue.html');
    const [before = 0] = await page.evaluate(versions);
    await server.show(newer);
    await limitStorage(page, upTo(random, 60_000));
    await page.goto('./');
    const again = page.getByRole('dialog').getByRole('button', { name: 'Try again' });
    await expect(again.or(workbench.text).first(), `round ${round}, seed ${seed}`).toBeVisible();
    if (await again.isVisible()) {
      full += 1;
      expect(await page.evaluate(versions)).toEqual([before]);
      await limitStorage(page, null);
      await again.click();
    }
    await expect(workbench.text).toBeVisible();
    await limitStorage(page, null);
    expect((await workbench.exportFile('Session')).content).toBe(content);
    expect(await page.evaluate(versions)).not.toEqual([before]);
    expect(await page.evaluate(copies)).toBeGreaterThan(0);
    expect(watch.problems).toEqual([]);
    await context.close();
    await server.stop();
  }
  test.info().annotations.push({ type: 'full while changing', description: `${full} of ${CHANGES}` });
});
