import { equal, ok } from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { TEXT, type Analyst } from '../analyst.ts';
import { storedWords } from '../page/stored-words.ts';
import type { Story, Visit } from '../story.ts';

const NOTE = 'Zitronenfalter';

/** What is in the session and on the screen, and must be nowhere else. */
const WORDS = [NOTE, 'Trump', 'Witkoff', 'annotation', 'articleId'] as const;

const writes = (folder: string, name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return pathToFileURL(path).href;
};

/** Opens the whole workbench from the disk: one file. */
const opensFile = async ({ build, folder, tab }: Visit): Promise<Analyst> => {
  const shell = gunzipSync(readFileSync(join(build, 'parallax-shell.html.gz')));
  const { page, analyst } = await tab();
  await page.open(writes(folder, 'parallax.html', shell));
  await page.sees(TEXT);
  await page.sees({ role: 'status', holding: 'No changes' });
  return analyst;
};

const tagsWithNote = async (analyst: Analyst): Promise<void> => {
  const { page } = analyst;
  await analyst.startsAtTop();
  await page.press('s', '1');
  await analyst.has(1);
  await page.sees({ role: 'status', holding: 'Not in a saved copy: 1 change' });
  await page.click({ role: 'textbox', name: 'Note' });
  await page.type(NOTE);
  await page.on(TEXT, (text) => text.focus());
  await page.sees({ role: 'status', holding: 'Not in a saved copy: 2 changes' });
};

const copies: Story = {
  title: 'one file from the disk: tag, find, save a copy, open the copy',
  async tell(visit) {
    const analyst = await opensFile(visit);
    const { page } = analyst;
    await tagsWithNote(analyst);
    await visit.picture(page, 'one file');
    await page.press(';');
    await page.type('trump');
    await page.sees({ role: 'status', holding: '1 of 6', within: { css: '[role="search"], search' } });
    await page.press('Escape');
    const session = await analyst.exports('Session');
    ok(session.content.includes(NOTE));
    const copy = await analyst.downloads(() => page.press('Control+s'));
    await page.sees({ role: 'status', holding: 'In a saved copy' });

    const { page: other, analyst: reader } = await visit.tab();
    await other.open(writes(visit.folder, 'copy.html', copy.content));
    await other.sees({ role: 'status', holding: 'No changes' });
    await reader.has(1);
    equal((await reader.exports('Session')).content, session.content);
  },
};

const wholeJob: Story = {
  title: 'one file from the disk: undo, bring a page in, find in all, a second tab',
  async tell(visit) {
    const analyst = await opensFile(visit);
    const { page } = analyst;
    await analyst.drags('a president of peace');
    await analyst.tags('Quote');
    await analyst.has(1);
    await page.on(TEXT, (text) => text.focus());
    await page.press('Control+z');
    await analyst.has(0);
    await page.press('Control+Shift+Z');
    await analyst.has(1);

    const words = 'The host of the page said that the ministers would meet again on the Zitronenberg.';
    const html = `<!doctype html><title>Late</title><article><h1>Late</h1><p>${words}</p></article>`;
    await analyst.drops([{ name: 'late.html', type: 'text/html', content: html }]);
    await analyst.clicksButton('^Add article$');
    await page.seesNo({ role: 'dialog' });
    await page.click({ css: 'header a, header button', name: 'Find' });
    await page.click({ role: 'textbox', named: '^Find in all articles' });
    await page.type('zitronenberg');
    await page.sees({ role: 'status', named: '^1 hit in 1 text' });
    await page.click({ css: 'header a, header button', name: 'Read' });

    const copy = await analyst.downloads(() => page.press('Control+s'));
    await page.sees({ role: 'status', holding: 'In a saved copy' });
    const address = writes(visit.folder, 'copy.html', copy.content);
    const { page: first, analyst: reader } = await visit.tab();
    await first.open(address);
    await reader.has(1);
    const { page: second, analyst: late } = await visit.tab();
    await second.open(address);
    await late.has(1);
    await second.sees({ css: 'body', holding: 'This page is open in another tab, too.' });
    await second.close();
  },
};

const secret: Story = {
  title: 'one file from the disk: work after the last save comes back, and no other page can read it',
  async tell(visit) {
    const analyst = await opensFile(visit);
    await analyst.startsAtTop();
    await analyst.page.press('s', '2');
    await analyst.has(1);
    const copy = await analyst.downloads(() => analyst.page.press('Control+s'));
    await analyst.page.sees({ role: 'status', holding: 'In a saved copy' });

    const address = writes(visit.folder, 'copy.html', copy.content);
    const { page } = analyst;
    await page.open(address);
    await analyst.has(1);
    await analyst.drags('a president of peace');
    await analyst.tags('Quote');
    await analyst.has(2);
    await page.sees({ role: 'status', holding: 'Not in a saved copy: ' });

    const { page: other } = await visit.tab();
    await other.open(writes(visit.folder, 'other.html', '<!doctype html><title>Another page</title>'));
    const kept = await page.evaluate(storedWords);
    ok(kept.includes('parallax'), 'the page itself finds that something is kept');
    for (const stored of [kept, await other.evaluate(storedWords)])
      for (const word of WORDS) ok(!stored.includes(word), word);

    // As after a crash: the page is opened again without the copy that was due.
    const { page: again, analyst: later } = await visit.tab();
    await page.close();
    await again.open(address);
    await again.sees({ role: 'heading', name: 'Work after the last save was found' });
    await later.clicksButton('^Bring it back');
    await later.has(2);
  },
};

export const oneFile: readonly Story[] = [copies, wholeJob, secret];
