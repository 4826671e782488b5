import { measureFirstLoad } from './support/first-load.ts';
import { expect, test } from './support/test.ts';

test('at most 350 kB of compressed script before the first article shows', async ({ context, baseURL }) => {
  const { scripts, files } = await measureFirstLoad(context, `${baseURL}/`);
  expect(files.length).toBeGreaterThan(0);
  expect(scripts, files.map(([name, bytes]) => `${name} ${bytes}`).join('\n')).toBeLessThanOrEqual(350_000);
});

test('what comes behind the first article comes in few files', async ({ workbench, page }) => {
  await expect(workbench.text).toBeVisible();
  const fetched = () =>
    page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
  // The last of them: what the map of the article needs to know is compared by then.
  await expect.poll(fetched).toContainEqual(expect.stringMatching(/align\.worker/u));
  const names = await fetched();
  expect(names.length, names.join('\n')).toBeLessThanOrEqual(25);
});
