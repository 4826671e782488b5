import { dropFiles } from './support/drop.ts';
import { expect, test } from './support/test.ts';

// Every test fails on a violation; these show that it would.
test('a style element made by script is refused, and noticed', async ({ workbench, watch }) => {
  await workbench.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.head.append(style);
  });
  await expect(workbench.text).toBeVisible();
  await expect.poll(() => watch.problems.some((problem) => problem.includes('style-src'))).toBe(true);
  watch.allow(/style-src/u);
});

test('a string of HTML, a foreign script and eval are refused', async ({ workbench, watch }) => {
  watch.allow(/policy violation|Content Security Policy|TrustedHTML|TrustedScript|unsafe-eval|document/u);
  const outcome = await workbench.page.evaluate(() => {
    const attempt = (work: () => unknown) => {
      try {
        work();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    return {
      html: attempt(() =>
        Object.assign(document.createElement('div'), { innerHTML: '<img src=x onerror=alert(1)>' }),
      ),
      worker: attempt(() => new Worker('https://example.org/x.js')),
      script: attempt(() =>
        Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' }),
      ),
    };
  });
  expect(outcome).toEqual({ html: 'TypeError', worker: 'TypeError', script: 'TypeError' });
});

test('a request to another origin is refused, and noticed', async ({ workbench, watch }) => {
  const refused = await workbench.page.evaluate(() =>
    fetch('https://example.org/').then(
      () => false,
      () => true,
    ),
  );
  expect(refused).toBe(true);
  await expect.poll(() => watch.problems.some((problem) => problem.includes('connect-src'))).toBe(true);
  watch.allow(/connect-src|example\.org/u);
});

test('our own workers can ask no other computer either', async ({ workbench, watch }) => {
  watch.allow(/elsewhere\.example|Content Security Policy/u);
  const { page } = workbench;
  await dropFiles(page, [{ name: 'a.txt', type: 'text/plain', content: 'Words of an article.' }]);
  await expect(page.getByRole('dialog').last()).toContainText('Words of an article');
  expect(page.workers().length).toBeGreaterThan(0);
  for (const worker of page.workers()) {
    const refused = await worker.evaluate(async () => {
      const socket = await new Promise((resolve) => {
        try {
          const made = new WebSocket('wss://elsewhere.example/');
          made.addEventListener('error', () => resolve(true));
          made.addEventListener('open', () => resolve(false));
        } catch {
          resolve(true);
        }
      });
      const fetched = await fetch('https://elsewhere.example/').then(
        () => false,
        () => true,
      );
      return [socket, fetched];
    });
    expect(refused).toEqual([true, true]);
  }
});
