import { measureFirstLoad } from './support/first-load.ts';
import { expect, test } from './support/test.ts';

test('at most 350 kB of compressed script before the first article shows', async ({ context, baseURL }) => {
  const { scripts, files } = await measureFirstLoad(context, `${baseURL}/`);
  expect(files.length).toBeGreaterThan(0);
  expect(scripts, files.map(([name, bytes]) => `${name} ${bytes}`).join('\n')).toBeLessThanOrEqual(350_000);
});
