import { HEAPS, hostileHeap, leftBehind } from '../exchange/hostile-heaps.ts';
import { runs } from '../support/runs.ts';
import { zipOf } from '../support/zip-of.ts';
import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/test.ts';

/** Files in a heap, about as many as in one of the corpus: `scripts/long/promises.mjs` counts with it. */
const HEAP = 40;
/** Those that are read as files by themselves. */
const DOORS = ['txt', 'html', 'markdown', 'csv', 'docx', 'pdf'];

/** First the corpus, heap by heap; behind it files broken from a seed, which is said when one of them does harm. */
async function heapOf(round: number, seed: number): Promise<Uint8Array<ArrayBuffer>> {
  if (round < HEAPS) return hostileHeap(round);
  // Not for the one heap of `npm test`: all importers come with it.
  const { articleDoors } = await import('../fuzz/article-doors.ts');
  const { mutantOf } = await import('../fuzz/try-mutant.ts');
  const doors = articleDoors.filter(({ id }) => DOORS.includes(id));
  const files = await Promise.all(
    Array.from({ length: HEAP }, async (_each, at): Promise<readonly [string, Uint8Array]> => {
      const { name, bytes } = await mutantOf(doors[at % doors.length]!, seed + round * HEAP + at);
      return [`${at}-${name}`, bytes];
    }),
  );
  return zipOf(files);
}

test('of a heap of hostile files nothing runs, asks or is left in a text', async ({ workbench }) => {
  const { page, text, articles } = workbench;
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await page.evaluate(() =>
    Object.assign(globalThis, { pwned: () => Object.assign(globalThis, { hasRun: true }) }),
  );
  // A table that was read first asks what its columns hold; where none can be the text, it is left out.
  const table = page.getByRole('dialog', { name: /^What do the columns of / });
  await page.addLocatorHandler(
    table,
    async () => {
      const look = table.getByRole('button', { name: /^Look at the / });
      await ((await look.isEnabled()) ? look : table.getByRole('button', { name: 'Cancel' })).click();
    },
    // The next table's question has the same name.
    { noWaitAfter: true },
  );
  const rounds = runs(1);
  const seed = rounds > HEAPS ? Date.now() % 1_000_000_000 : 1;
  for (let round = 0; round < rounds; round += 1) {
    const name = `heap-${round}-of-seed-${seed}.zip`;
    const content = await heapOf(round, seed);
    await dropFiles(page, [{ name, type: 'application/zip', content }]);
    const preview = page.getByRole('dialog').last();
    const add = preview.getByRole('button', { name: /^Add \d+ articles?$/u });
    await expect(add, name).toBeEnabled({ timeout: 120_000 });
    if (round === 0) {
      await add.click();
      await page.getByRole('button', { name: 'Close the report' }).click();
      for (const letter of 'DEFGH') {
        await articles.getByRole('button', { name: new RegExp(`^${letter}: `, 'u') }).click();
        await expect(text).toHaveAccessibleName(new RegExp(`^${letter}: `, 'u'));
        expect(await text.evaluate(leftBehind)).toEqual([]);
      }
    } else {
      await page.keyboard.press('Escape');
      await expect(preview).toBeHidden();
    }
    expect(await page.evaluate(() => 'hasRun' in globalThis), name).toBe(false);
    expect(dialogs, name).toBe(0);
  }
});
