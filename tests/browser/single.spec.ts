import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { diskFolder, oneFileOn, onePage, withoutPickers, type OneFile } from './support/one-file.ts';
import { expect, test } from './support/test.ts';

const NOTE = 'Zitronenfalter';

/** Tags the sentence at the caret, and says in a note what no other page may find. */
const tagWithNote = async ({ page, text }: OneFile, note: string) => {
  await text.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('s');
  await page.keyboard.press('1');
  const field = page.getByRole('textbox', { name: 'Note', exact: true });
  await field.fill(note);
  await field.blur();
};

/** All that a page on this disk finds in what the browser keeps for pages on this disk. */
const storedIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answerOf = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('failed'));
      });
    const words: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    const told = (value: unknown): void => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
        words.push(new TextDecoder('latin1').decode(bytes));
      } else if (typeof value === 'object' && value !== null) {
        for (const [name, one] of Object.entries(value)) {
          words.push(name);
          told(one);
        }
      } else words.push(String(value));
    };
    for (const { name = '' } of await indexedDB.databases()) {
      words.push(name);
      const db = await answerOf(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        told(await answerOf(db.transaction(store).objectStore(store).getAll()));
        told(await answerOf(db.transaction(store).objectStore(store).getAllKeys()));
      }
      db.close();
    }
    return words.join('\n');
  });

test.beforeEach(async ({ page, watch }) => {
  // The page itself comes from the disk, which is no host.
  watch.allow(/^request: file:\/\//u);
  await withoutPickers(page);
});

test('the one-file workbench works from a disk, and a copy of it holds the same session', async ({
  page,
}) => {
  const disk = diskFolder();
  const bare = onePage();
  const parallax = oneFileOn(page);
  await parallax.open(disk.write('parallax.html', bare));
  await expect(parallax.status).toHaveText('No changes');

  await tagWithNote(parallax, NOTE);
  await expect(parallax.status).toContainText('Not in a saved copy: ');
  await expect(page.getByText('This page keeps nothing by itself')).toBeVisible();
  await parallax.text.focus();
  await page.keyboard.press(';');
  await page.keyboard.type('trump');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('1 of 6');
  await page.keyboard.press('Escape');
  const session = await parallax.exportFile('Session');

  const copy = await parallax.saveCopy();
  expect(copy.name).toBe('Sample Iran talks.html');
  await expect(parallax.status).toHaveText('In a saved copy');
  // The program is the same to the last byte, whatever it was put together from.
  const [before, after] = copy.content.split(
    /<meta name="parallax-page"[\s\S]*<\/script>(?=\n<script id="page-script")/u,
  );
  expect(`${before}${after}` === bare).toBe(true);

  await parallax.open(disk.write(copy.name, copy.content));
  await expect(parallax.status).toHaveText('No changes');
  await parallax.expectCount(1);
  expect((await parallax.exportFile('Session')).content).toBe(session.content);
});

test('work after the last save comes back after a crash, and no other page can read it', async ({
  page,
  context,
  watch,
}) => {
  watch.allow(/crash/iu);
  const disk = diskFolder();
  const parallax = oneFileOn(page);
  await parallax.open(disk.write('parallax.html', onePage()));
  await tagWithNote(parallax, 'first');
  const copy = await parallax.saveCopy();
  const address = disk.write(copy.name, copy.content);
  await parallax.open(address);
  await tagWithNote(parallax, NOTE);
  // Who works here, the annotation and its note.
  await expect(parallax.status).toHaveText('Not in a saved copy: 3 changes');
  await parallax.text.focus();

  const other = await context.newPage();
  await other.goto(disk.write('other.html', '<!doctype html><title>Another page</title>'));
  let stored = '';
  await expect
    .poll(async () => (stored = await storedIn(other)), { message: 'something is kept' })
    .toContain('parallax-page-');
  for (const word of [NOTE, 'first', 'Iran', 'Trump', 'annotation', 'session', 'actor']) {
    expect(stored.includes(word)).toBe(false);
  }

  const crashing = await context.newCDPSession(page);
  void crashing.send('Page.crash').catch(() => undefined);
  await page.waitForEvent('crash');
  await page.close();

  const again = await context.newPage();
  await withoutPickers(again);
  const reopened = oneFileOn(again);
  await again.goto(address);
  await expect(again.getByRole('heading', { name: 'Work after the last save was found' })).toBeVisible();
  await again.getByRole('button', { name: 'Bring it back' }).click();
  await expect(reopened.text).toBeVisible();
  await expect(reopened.status).toHaveText('Not in a saved copy: 3 changes');
  await reopened.expectCount(2);
  expect((await reopened.exportFile('Session')).content).toContain(NOTE);
});

test('the policy of the page holds, with the hashes of what runs', async ({ page, watch }) => {
  const content = onePage();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(content)?.[1] ?? '';
  const hashOf = (tag: string) => {
    const [, text = ''] = new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`, 'u').exec(content) ?? [];
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  expect(policy).toContain(`script-src ${hashOf('script')};`);
  expect(policy).toContain(`style-src ${hashOf('style')};`);
  const parallax = oneFileOn(page);
  await parallax.open(diskFolder().write('parallax.html', content));
  watch.allow(/policy violation|Content Security Policy|TrustedHTML|TrustedScript|example\.org/u);
  const outcome = await page.evaluate(async () => {
    const attempt = (work: () => unknown) => {
      try {
        work();
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const blob = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
    const script = document.createElement('script');
    script.append('globalThis.pwned = true');
    document.body.append(script);
    return {
      html: attempt(() => Object.assign(document.createElement('div'), { innerHTML: '<b>x</b>' })),
      worker: attempt(() => new Worker(blob)),
      fetched: await fetch('https://example.org/').then(
        () => true,
        () => false,
      ),
      ran: 'pwned' in globalThis,
    };
  });
  expect(outcome).toEqual({ html: 'TypeError', worker: 'TypeError', fetched: false, ran: false });
});
