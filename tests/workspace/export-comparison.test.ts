import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../src/domain/ids.ts';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import type { SessionCatalog, SessionStorage } from '../../src/workspace/ports.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { newProfile, openTab, portsOf } from '../support/workspace.ts';

const stateOf = (workspace: Workspace) => {
  const { state } = workspace.session.getState();
  if (!state) throw new Error('No session is open');
  return state;
};

const idsOf = (workspace: Workspace): readonly ArticleId[] =>
  articlesInOrder(stateOf(workspace)).map(({ id }) => id);

/** A browser whose storage gives some texts only. */
function withTexts(catalog: SessionCatalog, gives: (id: ArticleId) => boolean): SessionCatalog {
  return {
    ...catalog,
    open: async (id) => {
      const opened = await catalog.open(id);
      if (!opened.ok) return opened;
      const storage: SessionStorage = {
        ...opened.value,
        loadText: async (articleId) =>
          gives(articleId)
            ? opened.value.loadText(articleId)
            : { ok: false, reason: { kind: 'failed', detail: 'x' } },
      };
      return { ok: true, value: storage };
    },
  };
}

async function open(gives: (id: ArticleId) => boolean = () => true) {
  const profile = newProfile();
  const ports = portsOf(profile);
  const workspace = openTab(profile, { catalog: withTexts(ports.catalog, gives) });
  await workspace.start();
  return { profile, workspace };
}

describe('exporting a comparison', () => {
  it('names the file by session and letters, in the order in which the articles stand', async () => {
    const { profile, workspace } = await open();
    const [a, b, c] = idsOf(workspace);
    expect(await workspace.exportComparison('csv', [b!, a!, b!])).toEqual({
      ok: true,
      value: 'Sample Iran talks B-A comparison.csv',
    });
    const text = await profile.savedFiles[0]!.text();
    expect(text).toMatch(/\r\nB-A,passage,/u);
    await workspace.exportComparison('json', [a!, b!, c!]);
    expect(profile.savedFiles[1]!.name).toBe('Sample Iran talks A-B-C comparison.json');
    expect(workspace.session.getState().said).toMatchObject({
      text: 'Saved Sample Iran talks A-B-C comparison.json.',
      tone: 'result',
    });
  });

  it('writes what is known already, told from the other side too, and compares anew what is not up to date', async () => {
    const { profile, workspace } = await open();
    const ids = idsOf(workspace).toReversed();
    await vi.waitFor(() => expect(workspace.comparison.getState().compared.size).toBe(3));
    const { pairs, compared } = workspace.comparison.getState();
    await workspace.exportComparison('json', ids);
    const outdated = pairs.map((pair) => ({ ...pair, alignment: { ...pair.alignment, passages: [] } }));
    for (const state of [
      { pairs: [], compared: new Set<ArticleId>() },
      { pairs: outdated, compared, failed: true },
      { pairs: outdated, compared, failed: false, progress: { done: 0, total: 3 } },
    ]) {
      workspace.comparison.setState(state);
      await workspace.exportComparison('json', ids);
    }
    const [first, ...others] = await Promise.all(profile.savedFiles.map((file) => file.text()));
    expect(first).toContain('"parallax-comparison"');
    for (const other of others) expect(other).toBe(first);
  });

  it('reads texts that nobody has opened', async () => {
    const { profile, workspace } = await open();
    const state = stateOf(workspace);
    workspace.session.setState({ state: { ...state, texts: new Map() } });
    expect((await workspace.exportComparison('html', idsOf(workspace))).ok).toBe(true);
    expect(await profile.savedFiles[0]!.text()).toContain('B keeps 6 of 13 paragraphs of A');
  });

  it('leaves out what it can’t read, says so, and refuses when nothing is left to compare', async () => {
    const unreadable: { id: ArticleId | null } = { id: null };
    const { profile, workspace } = await open((id) => id !== unreadable.id);
    const [a, b, c] = idsOf(workspace);
    const state = stateOf(workspace);
    unreadable.id = b!;
    const texts = new Map(state.texts);
    texts.delete(b!);
    workspace.session.setState({ state: { ...state, texts } });
    expect(await workspace.exportComparison('csv', [a!, b!, c!])).toMatchObject({ ok: true });
    expect(workspace.session.getState().said).toMatchObject({
      text: 'Saved Sample Iran talks A-C comparison.csv without B: the browser could not read the texts.',
      tone: 'problem',
    });
    expect(await workspace.exportComparison('csv', [a!, b!])).toEqual({
      ok: false,
      reason: { kind: 'textNotLoaded', articleId: b },
    });
    expect(profile.savedFiles).toHaveLength(1);
  });

  it('needs two articles', async () => {
    const { profile, workspace } = await open();
    const [a] = idsOf(workspace);
    for (const ids of [[], [a!], [a!, a!], [a!, 'article-gone' as ArticleId]]) {
      expect(await workspace.exportComparison('csv', ids)).toEqual({
        ok: false,
        reason: { kind: 'nothingToDo' },
      });
    }
    expect(profile.savedFiles).toHaveLength(0);
  });
});

describe('writing an evidence page', () => {
  const everything = {
    coders: null,
    tagIds: null,
    annotationIds: null,
    withNotes: true,
    withComments: true,
    withLinks: true,
    withComparison: true,
    withProvenance: true,
  };

  it('reads texts that nobody has opened, and keeps the order that was asked for', async () => {
    const { profile, workspace } = await open();
    const [a, b] = idsOf(workspace);
    workspace.session.setState({ state: { ...stateOf(workspace), texts: new Map() } });
    const done = await workspace.exportEvidence(
      { ...everything, articleIds: [b!, a!, b!] },
      'For: the editor',
    );
    expect(done).toEqual({ ok: true, value: 'For the editor.html' });
    const page = await profile.savedFiles[0]!.text();
    expect(
      [...page.matchAll(/<section class="article article-([A-Z])"/gu)].map(([, letter]) => letter),
    ).toEqual(['B', 'A']);
    expect(page).toContain('A keeps');
  });

  it('leaves out what it can’t read, says so on the page and to the person, and refuses where nothing is left', async () => {
    const unreadable: { id: ArticleId | null } = { id: null };
    const { profile, workspace } = await open((id) => id !== unreadable.id);
    const [a, b] = idsOf(workspace);
    unreadable.id = b!;
    const { texts, ...state } = stateOf(workspace);
    workspace.session.setState({
      state: { ...state, texts: new Map([...texts].filter(([id]) => id !== b)) },
    });
    expect(await workspace.exportEvidence({ ...everything, articleIds: [a!, b!] }, 'x')).toMatchObject({
      ok: true,
    });
    expect(workspace.session.getState().said).toMatchObject({
      text: 'Saved x.html without B: the browser could not read the texts.',
      tone: 'problem',
    });
    const page = await profile.savedFiles[0]!.text();
    expect(page).toMatch(/Left out, because the browser could not read the text:\s+B \(/u);
    expect(page).not.toContain('id="comparison"');
    expect(await workspace.exportEvidence({ ...everything, articleIds: [b!] }, 'x')).toEqual({
      ok: false,
      reason: { kind: 'textNotLoaded', articleId: b },
    });
    expect(await workspace.exportEvidence({ ...everything, articleIds: [] }, 'x')).toEqual({
      ok: false,
      reason: { kind: 'nothingToDo' },
    });
    expect(profile.savedFiles).toHaveLength(1);
  });
});
