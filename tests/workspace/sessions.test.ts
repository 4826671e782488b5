import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { fail } from '../../src/domain/result.ts';
import { annotationsOf } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { withStorage } from '../support/catalogs.ts';
import { newProfile, openSample, openTab, portsOf } from '../support/workspace.ts';

const articleOf = (workspace: Workspace) => workspace.view.getState().articleId!;
const countIn = (workspace: Workspace): number =>
  annotationsOf(workspace.session.getState().state!, articleOf(workspace)).size;
const tag = (workspace: Workspace) =>
  workspace.run('createAnnotation', {
    articleId: articleOf(workspace),
    ranges: [{ start: 0, end: 2 }],
    tagId: 'quote' as TagId,
  });

describe('a first visit', () => {
  it('in two tabs at once opens the sample in both', async () => {
    const profile = newProfile();
    const tabs = [openTab(profile), openTab(profile)];
    await Promise.all(tabs.map((tab) => tab.start()));
    for (const tab of tabs) expect(tab.session.getState().phase).toEqual({ kind: 'open' });
  });

  it('that can’t read a sample article says so, and keeps no sample without it', async () => {
    const profile = newProfile();
    const { importer } = portsOf(profile);
    const bad = openTab(profile, {
      importer: { ...importer, readFile: async () => fail({ kind: 'unreadable' as const, fileName: null }) },
    });
    await bad.start();
    expect(bad.session.getState().phase.kind).toBe('failed');
    const good = openTab(profile);
    await good.start();
    expect(good.session.getState().state?.articles.size).toBe(3);
  });
});

describe('a session that storage won’t open', () => {
  it('does not make way for a sample in memory while sessions are there', async () => {
    const { workspace, profile } = await openSample();
    await tag(workspace);
    workspace.dispose();
    const { catalog } = portsOf(profile);
    const failure = { kind: 'unavailable' as const, detail: 'UnknownError' };
    const again = openTab(profile, { catalog: { ...catalog, open: async () => fail(failure) } });
    await again.start();
    expect(again.session.getState().phase).toEqual({ kind: 'failed', failure });
    expect(again.session.getState().sessions).toHaveLength(1);
  });

  it('says so where the part that works without storage can’t be fetched either', async () => {
    const profile = newProfile();
    const failure = { kind: 'unavailable' as const, detail: 'no IndexedDB' };
    const refusing = {
      ...portsOf(profile).catalog,
      open: async () => fail(failure),
      create: async () => fail(failure),
    };
    const workspace = openTab(profile, {
      catalog: refusing,
      memoryCatalog: async () => {
        throw new TypeError('Failed to fetch dynamically imported module');
      },
    });
    await workspace.start();
    expect(workspace.session.getState().phase).toEqual({ kind: 'failed', failure });
  });

  it('is said to be slow to open, and opens when it does', async () => {
    const { workspace, profile } = await openSample();
    workspace.dispose();
    const { catalog } = portsOf(profile);
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const again = openTab(profile, {
      catalog: { ...catalog, open: (id) => gate.then(() => catalog.open(id)) },
    });
    const started = again.start();
    await expect
      .poll(() => again.session.getState().phase, { timeout: 12_000 })
      .toEqual({
        kind: 'failed',
        failure: { kind: 'slow' },
      });
    open();
    await started;
    expect(again.session.getState().phase).toEqual({ kind: 'open' });
  }, 20_000);
});

describe('a room that somebody went to', () => {
  it('while the first session opened is still there when it is open, and left with the next session', async () => {
    const profile = newProfile();
    const { catalog } = portsOf(profile);
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const workspace = openTab(profile, {
      catalog: { ...catalog, open: (...given) => gate.then(() => catalog.open(...given)) },
    });
    const started = workspace.start();
    workspace.view.setState({ room: 'library' });
    open();
    await started;
    expect(workspace.session.getState().phase).toEqual({ kind: 'open' });
    expect(workspace.view.getState()).toMatchObject({ room: 'library' });
    expect(workspace.view.getState().articleId).not.toBeNull();
    expect((await workspace.newSession('Another')).ok).toBe(true);
    expect(workspace.view.getState().room).toBe('read');
  });

  it('leaves what stood side by side to be found again at the next start', async () => {
    const { workspace, profile } = await openSample();
    const columns = [...workspace.session.getState().state!.articles.keys()].slice(0, 2);
    workspace.view.setState({ room: 'compare', columns });
    workspace.dispose();
    const again = openTab(profile);
    const started = again.start();
    again.view.setState({ room: 'library' });
    await started;
    expect(again.view.getState().room).toBe('library');
    again.dispose();
    const third = openTab(profile);
    await third.start();
    expect(third.view.getState()).toMatchObject({ room: 'compare', columns });
  });
});

describe('opening that breaks off', () => {
  it('is not told of any longer', async () => {
    const { workspace, profile } = await openSample();
    const id = workspace.session.getState().sessionId!;
    const { catalog } = portsOf(profile);
    const broken = openTab(profile, {
      catalog: {
        ...catalog,
        open: async (_id, _dump, tell) => {
          tell?.({ kind: 'copying' });
          throw new TypeError('a part is missing');
        },
      },
    });
    await expect(broken.switchSession(id)).rejects.toThrow('a part is missing');
    expect(broken.session.getState().opening).toBeNull();
  });
});

describe('a session that can’t be deleted', () => {
  it('stays open and goes on', async () => {
    const profile = newProfile();
    const { catalog } = portsOf(profile);
    const workspace = openTab(profile, {
      catalog: { ...catalog, trash: async () => fail({ kind: 'failed' as const, detail: 'no' }) },
    });
    await workspace.start();
    const id = workspace.session.getState().sessionId!;
    expect((await workspace.trashSession(id)).ok).toBe(false);
    expect((await tag(workspace)).ok).toBe(true);
    expect(countIn(workspace)).toBe(1);
  });
});

describe('a change made in another tab while this one opens', () => {
  it('is seen', async () => {
    const { workspace, profile } = await openSample();
    const catalog = withStorage(portsOf(profile).catalog, ({ load }) => ({
      load: async () => {
        const loaded = await load();
        await tag(workspace);
        return loaded;
      },
    }));
    const late = openTab(profile, { catalog });
    await late.start();
    await expect.poll(() => countIn(late)).toBe(1);
  });
});

describe('a text that arrives after another session was opened', () => {
  it('is not put into that one', async () => {
    const { workspace: first, profile } = await openSample();
    first.dispose();
    let answer = (): void => undefined;
    const reads = ['shown', 'refused', 'slow'] as const;
    let read = 0;
    const catalog = withStorage(portsOf(profile).catalog, ({ loadText }) => ({
      loadText: async (id) => {
        const how = reads[read++];
        if (how === 'refused') return fail({ kind: 'failed' as const, detail: 'not now' });
        const text = await loadText(id);
        if (how === 'slow') await new Promise<void>((resolve) => (answer = resolve));
        return text;
      },
    }));
    const workspace = openTab(profile, { catalog });
    await workspace.start();
    await expect.poll(() => read).toBe(2);
    const { articles, texts } = workspace.session.getState().state!;
    const opening = workspace.openArticle([...articles.keys()].find((id) => !texts.has(id))!);
    await workspace.newSession('Another');
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer();
    await opening;
    expect(read).toBe(3);
    expect(workspace.session.getState().state!.texts.size).toBe(0);
  });
});

describe('a page that is about to reload', () => {
  it('waits for what was asked for', async () => {
    const { workspace, profile } = await openSample();
    void tag(workspace);
    void tag(workspace);
    await workspace.settled();
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    expect(countIn(again)).toBe(2);
  });
});

describe('a place in an article', () => {
  it('is never taken from what every object has', async () => {
    const { workspace } = await openSample();
    expect(workspace.placeOf('constructor' as never)).toBeNull();
  });
});
