import { describe, expect, it } from 'vitest';
import { checkSession } from '../../src/domain/check-session.ts';
import type { AnnotationId, ArticleId, TagId } from '../../src/domain/ids.ts';
import { articlesInOrder, annotationsOf } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { withStorage } from '../support/catalogs.ts';
import { newProfile, openSample, openTab, portsOf } from '../support/workspace.ts';

const QUOTE = 'quote' as TagId;

const stateOf = ({ session }: Workspace) => {
  const { state } = session.getState();
  if (!state) throw new Error('no session is open');
  expect(checkSession(state)).toEqual([]);
  return state;
};
const openArticleOf = (workspace: Workspace): ArticleId => {
  const { articleId } = workspace.view.getState();
  if (!articleId) throw new Error('no article is open');
  return articleId;
};
const wordsIn = (workspace: Workspace): readonly string[] =>
  [...annotationsOf(stateOf(workspace), openArticleOf(workspace)).values()].map(
    ({ target }) => target.quotes[0]?.exact ?? '',
  );
const tag = async (workspace: Workspace, start: number, end: number): Promise<AnnotationId> => {
  const made = await workspace.run('createAnnotation', {
    articleId: openArticleOf(workspace),
    ranges: [{ start, end }],
    tagId: QUOTE,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return made.value.entries[0]?.after.id as AnnotationId;
};
/** Lets queued steps of other tabs finish. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('the first visit', () => {
  it('opens the sample session with the three articles, A first, and proposes what the texts say', async () => {
    const { workspace } = await openSample();
    const articles = articlesInOrder(stateOf(workspace));
    expect(articles.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
    expect(articles.map(({ source }) => source.fileName?.slice(0, 3))).toEqual(['000', '001', '002']);
    expect(articles.map(({ publishedAt }) => publishedAt)).toEqual([null, '2025-03-22', null]);
    expect(articles.map(({ wordCount }) => wordCount)).toEqual([384, 342, 384]);
    expect(openArticleOf(workspace)).toBe(articles[0]?.id);
    expect(workspace.session.getState().undo).toBeNull();
  });

  it('means the same articles in every browser', async () => {
    const [here, there] = await Promise.all([openSample(), openSample()]);
    expect([...stateOf(here.workspace).articles.keys()]).toEqual([
      ...stateOf(there.workspace).articles.keys(),
    ]);
  });
});

describe('tagging', () => {
  it('is saved before it is shown, and there after a reload', async () => {
    const { workspace, profile } = await openSample();
    await tag(workspace, 0, 25);
    expect(workspace.session.getState().save).toEqual({ kind: 'saved' });
    expect(workspace.session.getState().said.text).toContain('Created quote “US President Donald Trump');
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    expect(wordsIn(again)).toEqual(['US President Donald Trump']);
  });

  it('runs quick key presses one after the other and loses none', async () => {
    const { workspace } = await openSample();
    await Promise.all(Array.from({ length: 30 }, (_, index) => tag(workspace, index, index + 5)));
    expect(wordsIn(workspace)).toHaveLength(30);
  });
});

describe('undo and redo', () => {
  it('go all the way back and forth, also after a reload', async () => {
    const { workspace, profile } = await openSample();
    const id = await tag(workspace, 0, 2);
    await workspace.run('setFlag', { ids: [id], flagged: true });
    await workspace.run('deleteAnnotations', { ids: [id] });
    expect(workspace.session.getState()).toMatchObject({ undo: 'delete quote', redo: null });
    workspace.dispose();

    const again = openTab(profile);
    await again.start();
    expect(again.session.getState().undo).toBe('delete quote');
    await again.undo();
    expect(wordsIn(again)).toEqual(['US']);
    expect(again.session.getState()).toMatchObject({ undo: 'flag quote', redo: 'delete quote' });
    await again.undo();
    await again.undo();
    await again.undo();
    expect(wordsIn(again)).toEqual([]);
    expect(again.session.getState()).toMatchObject({ undo: null, redo: 'create quote' });
    expect(again.session.getState().said.text).toBe('Nothing to undo.');
    for (let step = 0; step < 3; step += 1) await again.redo();
    expect(wordsIn(again)).toEqual([]);
    expect(again.session.getState()).toMatchObject({ undo: 'delete quote', redo: null });
    await again.undo();
    expect([...annotationsOf(stateOf(again), openArticleOf(again)).values()]).toMatchObject([
      { flagged: true },
    ]);
  });

  it(
    'reach further back than the part of the log that is read at the start',
    { timeout: 60_000 },
    async () => {
      const { workspace, profile } = await openSample();
      for (let step = 0; step < 205; step += 1) await tag(workspace, step, step + 3);
      workspace.dispose();
      const again = openTab(profile);
      await again.start();
      for (let step = 0; step < 205; step += 1) await again.undo();
      expect(wordsIn(again)).toEqual([]);
      expect(again.session.getState().undo).toBeNull();
    },
  );
});

describe('two tabs', () => {
  it('follow each other and never overwrite each other', async () => {
    const { workspace: left, profile } = await openSample();
    const right = openTab(profile);
    await right.start();
    const id = await tag(left, 0, 2);
    await settled();
    expect(wordsIn(right)).toEqual(['US']);
    await Promise.all([
      left.run('setNote', { id, note: 'from the left' }),
      right.run('setFlag', { ids: [id], flagged: true }),
      left.run('setConfidence', { ids: [id], confidence: 'high' }),
    ]);
    await settled();
    for (const tab of [left, right]) {
      expect([...annotationsOf(stateOf(tab), openArticleOf(tab)).values()]).toMatchObject([
        { note: 'from the left', flagged: true, confidence: 'high' },
      ]);
    }
  });

  it('share one undo stack', async () => {
    const { workspace: left, profile } = await openSample();
    const right = openTab(profile);
    await right.start();
    await tag(left, 0, 2);
    await settled();
    await right.undo();
    await settled();
    expect(wordsIn(left)).toEqual([]);
    expect(left.session.getState().redo).toBe('create quote');
  });
});

describe('articles of one’s own', () => {
  const pasted = 'Ministers met in Oslo.\r\n\r\n“We agreed 👨🏻‍🚒,” she said.';

  it('come in as one step that Undo takes back and Redo brings again, text and all', async () => {
    const { workspace } = await openSample();
    const read = await workspace.readText(pasted);
    if (!read.ok || read.value.kind !== 'article') throw new Error('not read as an article');
    const { draft } = read.value;
    const added = await workspace.addArticles([
      { draft, title: 'Oslo', outlet: 'Our paper', publishedAt: null },
    ]);
    const id = added.ok ? added.value[0] : undefined;
    expect(openArticleOf(workspace)).toBe(id);
    expect(stateOf(workspace).texts.get(id!)?.text).toBe(pasted);
    expect(stateOf(workspace).articles.get(id!)?.letter).toBe('D');
    await workspace.undo();
    expect(stateOf(workspace).articles.size).toBe(3);
    await workspace.redo();
    await workspace.openArticle(id!);
    expect(stateOf(workspace).texts.get(id!)?.text).toBe(pasted);
  });
});

describe('sessions', () => {
  it('come back at the article last read', async () => {
    const { workspace, profile } = await openSample();
    const third = articlesInOrder(stateOf(workspace))[2]!.id;
    await workspace.openArticle(third);
    workspace.rememberPlace(third, 120);
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    expect(openArticleOf(again)).toBe(third);
    expect(again.placeOf(third)).toBe(120);
  });

  it('are made, switched, renamed and deleted', async () => {
    const { workspace } = await openSample();
    const made = await workspace.newSession('Oslo talks');
    expect(stateOf(workspace).session.title).toBe('Oslo talks');
    await workspace.run('renameSession', { title: 'Oslo' });
    await workspace.refreshSessions();
    expect(
      workspace.session
        .getState()
        .sessions.map(({ title }) => title)
        .toSorted(),
    ).toEqual(['Oslo', 'Sample: Iran talks']);
    if (made.ok) await workspace.trashSession(made.value);
    expect(stateOf(workspace).session.title).toBe('Sample: Iran talks');
    expect(workspace.session.getState().sessions).toHaveLength(1);
  });

  it('saved to a file and opened again are equal, beside the first', async () => {
    const { workspace, profile } = await openSample();
    const id = await tag(workspace, 597, 620);
    await workspace.run('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Ali Khamenei' });
    const gone = await tag(workspace, 0, 2);
    await workspace.run('deleteAnnotations', { ids: [gone] });
    await workspace.exportAs('session', { kind: 'session' });
    const first = await profile.savedFiles[0]!.text();
    const read = await workspace.readText(first);
    if (!read.ok || read.value.kind !== 'session') throw new Error(JSON.stringify(read));
    await workspace.openDump(read.value.dump, 'file');
    expect(workspace.session.getState().sessions[0]?.savedFile).not.toBeNull();
    await workspace.exportAs('session', { kind: 'session' });
    expect(await profile.savedFiles[1]!.text()).toBe(first);
    expect(workspace.session.getState().sessions.length).toBe(2);
  });

  it('opened from a file have all texts at once, of which only the first is read back', async () => {
    const { workspace, profile } = await openSample();
    await workspace.exportAs('session', { kind: 'session' });
    const content = await profile.savedFiles[0]!.text();
    const other = newProfile();
    const readings: string[] = [];
    const catalog = withStorage(portsOf(other).catalog, (storage) => ({
      loadText: (id) => {
        readings.push(id);
        return storage.loadText(id);
      },
    }));
    const theirs = openTab(other, { catalog });
    await theirs.start();
    await expect.poll(() => stateOf(theirs).texts.size).toBe(3);
    readings.length = 0;
    const read = await theirs.readText(content);
    if (!read.ok || read.value.kind !== 'session') throw new Error('not a session');
    await theirs.openDump(read.value.dump, 'file');
    await expect.poll(() => stateOf(theirs).texts.size).toBe(3);
    expect(readings).toEqual([articlesInOrder(stateOf(theirs))[0]?.id]);
    const texts = ({ session }: Workspace) => [...(session.getState().state?.texts.values() ?? [])];
    expect(texts(theirs)).toEqual(expect.arrayContaining(texts(workspace)));
  });

  it('of a colleague are joined at the first change, and that is no step of Undo', async () => {
    const { workspace: hers, profile } = await openSample();
    await tag(hers, 0, 2);
    await hers.exportAs('session', { kind: 'session' });
    const file = await profile.savedFiles[0]!.text();

    const { workspace: mine } = await openSample({ ...newProfile(), ids: 5000 });
    const read = await mine.readText(file);
    if (!read.ok || read.value.kind !== 'session') throw new Error('not a session');
    await mine.openDump(read.value.dump, 'file');
    expect(stateOf(mine).actors.size).toBe(1);
    expect(mine.session.getState().undo).toBeNull();
    await tag(mine, 3, 12);
    expect(stateOf(mine).actors.size).toBe(2);
    await mine.undo();
    expect(mine.session.getState().undo).toBeNull();
    expect(wordsIn(mine)).toEqual(['US']);
  });
});
