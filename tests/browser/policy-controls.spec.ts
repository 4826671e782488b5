import type { Browser, BrowserContext, Page } from '@playwright/test';
import { CANARIES, releaseCanaries } from './support/canaries.ts';
import { dropFiles } from './support/drop.ts';
import { diskFolder, onePage } from './support/one-file.ts';
import { expect, test } from './support/test.ts';
import { watchContext } from './support/watch.ts';
import { tryWaysOut, WAYS_OUT_OF_A_PAGE, WAYS_OUT_OF_A_WORKER, waysNamed } from './support/ways-out.ts';

/*
 * The watch that every browser test stands under, and the policy behind it, each with its control: what is refused here
 * must get through where the policy is taken out of the same page, or the test would be blind.
 */

const META = /(<meta[^>]+http-equiv="Content-Security-Policy"\s+content=")[^"]+"/u;
/** The page stays what it is, byte by byte, but for a policy that forbids nothing: the page on a disk knows its parts. */
const withoutPolicy = (html: string): string => {
  expect(html).toMatch(META);
  return html.replace(META, '$1img-src * data: blob:"');
};

interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the watch says of requests, and what else it says. */
  readonly requests: () => readonly string[];
  readonly messages: () => readonly string[];
}

/** A page that is watched as all are, in a browser of its own: here the watch has to have something to say. */
const visit = async (browser: Browser, home: string): Promise<Visit> => {
  const context = await browser.newContext();
  const watch = await watchContext(context, home);
  const isRequest = (problem: string) => problem.startsWith('request: ');
  return {
    context,
    page: await context.newPage(),
    requests: () => watch.problems.filter(isRequest),
    messages: () => watch.problems.filter((problem) => !isRequest(problem)),
  };
};

/** The page that is served, but for its policy. */
const withoutPolicyAt = (context: BrowserContext, home: string) =>
  context.route(home, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': policy, ...headers } = response.headers();
    expect(policy).toContain("default-src 'none'");
    await route.fulfill({ response, headers, body: withoutPolicy(await response.text()) });
  });

/** Both run in a worker, whose console the page does not show. */
const hearViolations = (): void => {
  const violations: string[] = [];
  Object.assign(globalThis, { violations });
  addEventListener('securitypolicyviolation', (event) => {
    violations.push((event as SecurityPolicyViolationEvent).blockedURI);
  });
};
const violationsHeard = () => (globalThis as unknown as { violations: readonly string[] }).violations;

const shows = (page: Page) => expect(page.locator('[role="textbox"][aria-multiline="true"]')).toBeVisible();

test('every way out of the page and of its workers is refused, and noticed', async ({ browser, baseURL }) => {
  const home = baseURL ?? '';
  const { context, page, messages } = await visit(browser, home);
  const left: string[] = [];
  context.on('requestfinished', (request) => left.push(request.url()));
  context.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'csp') left.push(request.url());
  });
  await page.goto(home);
  await shows(page);
  const thrown = await page.evaluate(tryWaysOut, WAYS_OUT_OF_A_PAGE);
  // These two are refused before there is an address to ask: by Trusted Types.
  expect(thrown).toEqual(['script', 'object']);
  const refused = () => [...thrown, ...waysNamed(WAYS_OUT_OF_A_PAGE, messages())].toSorted();
  await expect.poll(refused).toEqual(WAYS_OUT_OF_A_PAGE.toSorted());

  await dropFiles(page, [{ name: 'a.txt', type: 'text/plain', content: 'Words of an article.' }]);
  await expect(page.getByRole('dialog').last()).toContainText('Words of an article');
  expect(page.workers().length).toBeGreaterThan(0);
  for (const worker of page.workers()) {
    await worker.evaluate(hearViolations);
    expect(await worker.evaluate(tryWaysOut, WAYS_OUT_OF_A_WORKER)).toEqual([]);
    const heard = async () => waysNamed(WAYS_OUT_OF_A_WORKER, await worker.evaluate(violationsHeard));
    await expect.poll(heard).toEqual(WAYS_OUT_OF_A_WORKER);
  }
  expect(waysNamed(WAYS_OUT_OF_A_PAGE, left)).toEqual([]);
  await context.close();
});

test('without the policy the watch sees each of them', async ({ browser, baseURL }) => {
  const home = baseURL ?? '';
  const { context, page, requests } = await visit(browser, home);
  await withoutPolicyAt(context, home);
  await page.goto(home);
  expect(await page.evaluate(tryWaysOut, WAYS_OUT_OF_A_PAGE)).toEqual([]);
  await expect.poll(() => waysNamed(WAYS_OUT_OF_A_PAGE, requests())).toEqual(WAYS_OUT_OF_A_PAGE);

  // A worker of ours brings a policy of its own with it; one from a blob has that of the page.
  const before = requests().length;
  const arrives = page.waitForEvent('worker', (one) => one.url().startsWith('blob:'));
  await page.evaluate(() => void new Worker(URL.createObjectURL(new Blob(['onmessage = () => {}']))));
  const worker = await arrives;
  expect(await worker.evaluate(tryWaysOut, WAYS_OUT_OF_A_WORKER)).toEqual([]);
  const seen = () => waysNamed(WAYS_OUT_OF_A_WORKER, requests().slice(before));
  await expect.poll(seen).toEqual(WAYS_OUT_OF_A_WORKER);
  await context.close();
});

test('nothing that is given as a string runs, and without the policy all of it does', async ({
  browser,
  baseURL,
}) => {
  const home = baseURL ?? '';
  const { write } = diskFolder();
  const shell = onePage();
  const ranAt = async (address: string, isBare: boolean): Promise<readonly string[]> => {
    const { context, page } = await visit(browser, home);
    if (isBare && address === home) await withoutPolicyAt(context, home);
    await page.goto(address);
    // The workbench has a policy of its own for addresses of scripts: it must have started before it is tried.
    if (!isBare) await shows(page);
    const ran = await page.evaluate(releaseCanaries);
    await context.close();
    return ran;
  };
  expect(await ranAt(home, false)).toEqual([]);
  expect(await ranAt(write('whole.html', shell), false)).toEqual([]);
  expect(await ranAt(home, true)).toEqual(CANARIES.toSorted());
  expect(await ranAt(write('bare.html', withoutPolicy(shell)), true)).toEqual(CANARIES.toSorted());
});
