import { describe, expect, it } from 'vitest';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import { LIMITS } from '../../src/exchange/importer.ts';
import { readWebPage } from '../../src/exchange/web-page/read-web-page.ts';
import { createHasher } from '../../src/platform/hash.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import { readSessionFile } from '../../src/exchange/importers/session-file.ts';
import { openPage, SHELL } from '../support/page.ts';

const { sha256 } = createHasher();

async function titled(page: ReturnType<typeof openPage>, title: string) {
  const { state } = page.workspace.session.getState();
  const [article] = articlesInOrder(state!);
  const done = await page.workspace.run('editArticles', { edits: [{ id: article!.id, title }] });
  expect(done.ok).toBe(true);
}

describe('saving a page that is its own document', () => {
  it('writes a copy of the page with the session and its whole log inside', async () => {
    const page = openPage();
    await page.workspace.start();
    await titled(page, 'Geneva');
    await titled(page, 'Vienna');
    expect([...page.view.getState().unsaved.values()]).toEqual([2]);

    expect(await page.workspace.saveSession()).toEqual({ ok: true, value: 'Sample Iran talks.html' });
    expect(page.view.getState()).toMatchObject({ hasSaved: true, unsaved: new Map() });
    expect(page.workspace.session.getState().said.text).toBe(
      'Sample Iran talks.html is on its way to your downloads.',
    );
    const [copy] = page.downloads;
    const text = await copy!.content.text();
    expect(text.startsWith(SHELL.before)).toBe(true);
    expect(text.endsWith(SHELL.after)).toBe(true);
    const read = await readWebPage(new TextEncoder().encode(text), sha256, LIMITS);
    if (!read?.ok) throw new Error('not a page');
    expect(read.value.facts).toEqual(page.copies[0]);
    const session = await readSessionFile(read.value.session, sha256);
    if (!session.ok || session.value.kind !== 'session') throw new Error('no session');
    const held = page.memory.whole('session-sample' as never)!.dump;
    expect(session.value.dump.changes).toEqual(held.changes);
    const reopened = createMemoryCatalog();
    reopened.restore('session-sample' as never, { dump: session.value.dump, history: [], originals: [] });
    expect(reopened.whole('session-sample' as never)!.dump.records).toHaveLength(held.records.length);
  });

  it('counts on, and numbers its copies; they are copies of one page', async () => {
    const page = openPage();
    await page.workspace.start();
    await titled(page, 'Geneva');
    await page.workspace.saveSession();
    await titled(page, 'Vienna');
    expect([...page.view.getState().unsaved.values()]).toEqual([1]);
    await page.workspace.saveSession();
    expect(page.downloads.map(({ name }) => name)).toEqual([
      'Sample Iran talks.html',
      'Sample Iran talks 2.html',
    ]);
    const [first, second] = page.copies;
    expect(second?.pageId).toBe(first?.pageId);
    expect(second?.journalKey).toBe(first?.journalKey);
    expect(second?.copyId).not.toBe(first?.copyId);
    expect(second?.savedSeq).toBe(2);
  });

  it('counts a session file as a copy, too', async () => {
    const page = openPage();
    await page.workspace.start();
    await titled(page, 'Geneva');
    await page.workspace.exportAs('session', { kind: 'session' });
    expect(page.view.getState().unsaved.size).toBe(0);
    await page.workspace.exportAs('csv', { kind: 'session' });
    await titled(page, 'Vienna');
    await page.workspace.exportAs('csv', { kind: 'session' });
    expect([...page.view.getState().unsaved.values()]).toEqual([1]);
  });

  it('writes one copy at a time, however often the key is pressed', async () => {
    const page = openPage();
    await page.workspace.start();
    await titled(page, 'Geneva');
    const [first, second] = await Promise.all([page.workspace.saveSession(), page.workspace.saveSession()]);
    expect(second).toEqual(first);
    expect(page.downloads.map(({ name }) => name)).toEqual(['Sample Iran talks.html']);
    await page.workspace.saveSession();
    expect(page.downloads).toHaveLength(2);
  });

  it('says what is missing in a copy, and goes on counting', async () => {
    const page = openPage();
    await page.workspace.start();
    await titled(page, 'Geneva');
    const { state } = page.workspace.session.getState();
    const [article] = articlesInOrder(state!);
    page.loseText(article!.id);
    page.workspace.session.setState({
      state: { ...state!, texts: new Map([...state!.texts].filter(([id]) => id !== article!.id)) },
    });
    expect((await page.workspace.saveSession()).ok).toBe(true);
    expect(page.workspace.session.getState().said).toMatchObject({
      tone: 'problem',
      text: `Saved Sample Iran talks.html without ${article!.letter}: their texts could not be read.`,
    });
    expect(page.copies).toEqual([]);
    expect([...page.view.getState().unsaved.values()]).toEqual([1]);
  });
});
