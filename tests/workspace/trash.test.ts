import { describe, expect, it } from 'vitest';
import { sameContent } from '../../src/domain/content.ts';
import type { SessionId, TagId } from '../../src/domain/ids.ts';
import { removedArticles } from '../../src/domain/removed-articles.ts';
import { annotationsOf, articlesInOrder, type SessionState } from '../../src/domain/session-state.ts';
import { createLocks } from '../../src/platform/locks.ts';
import type { Ports } from '../../src/workspace/ports.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { steppedTiming } from '../support/disk.ts';
import { lockLine } from '../support/lock-line.ts';
import { newProfile, openSample, openTab, portsOf, type Profile } from '../support/workspace.ts';

const DAY = 86_400_000;

const viewOf = (workspace: Workspace) => workspace.session.getState();
const stateOf = (workspace: Workspace): SessionState => viewOf(workspace).state!;
const articleOf = (workspace: Workspace, letter = 'A') =>
  articlesInOrder(stateOf(workspace)).find((article) => article.letter === letter)!.id;
const tag = (workspace: Workspace, start: number, letter = 'A') =>
  workspace.run('createAnnotation', {
    articleId: articleOf(workspace, letter),
    ranges: [{ start, end: start + 5 }],
    tagId: 'quote' as TagId,
  });
const titles = (sessions: readonly { readonly title: string }[]) => sessions.map(({ title }) => title);

/** All there is of the open session, as a file with its log. */
async function fileOf(workspace: Workspace, { savedFiles }: Profile): Promise<string> {
  const shared = await workspace.share({
    scope: { kind: 'session' },
    withTexts: true,
    withLog: true,
    gzip: false,
  });
  if (!shared.ok) throw new Error(shared.reason.kind);
  return savedFiles.at(-1)!.text();
}

/** The sample with some work in it, which can be undone. */
async function worked(profile = newProfile()) {
  const { workspace } = await openSample(profile);
  await tag(workspace, 10);
  await tag(workspace, 30, 'B');
  return { workspace, profile, id: viewOf(workspace).sessionId! };
}

/** The same browser, opened again. */
async function reloaded(
  workspace: Workspace,
  profile: Profile,
  ports: Partial<Ports> = {},
): Promise<Workspace> {
  workspace.dispose();
  const again = openTab(profile, ports);
  await again.start();
  return again;
}

describe('a session in the trash', () => {
  it('makes way for another one, is no longer listed, and comes back with all it had', async () => {
    const { workspace, profile, id } = await worked();
    const before = await fileOf(workspace, profile);
    await workspace.newSession('Oslo');
    await workspace.switchSession(id);
    expect((await workspace.trashSession(id)).ok).toBe(true);
    expect(stateOf(workspace).session.title).toBe('Oslo');
    expect(viewOf(workspace).said.text).toBe('Session moved to the trash.');
    expect(titles(viewOf(workspace).sessions)).toEqual(['Oslo']);
    expect(titles(viewOf(workspace).trash)).toEqual(['Sample: Iran talks']);

    const again = await reloaded(workspace, profile);
    expect(stateOf(again).session.title).toBe('Oslo');
    expect(titles(viewOf(again).trash)).toEqual(['Sample: Iran talks']);
    expect(await again.switchSession(id)).toEqual({ ok: false, reason: { kind: 'inTrash' } });
    // A copy of it can be saved as it lies there.
    expect((await again.exportSession(id)).ok).toBe(true);

    expect((await again.restoreSession(id)).ok).toBe(true);
    expect(viewOf(again).trash).toEqual([]);
    expect(stateOf(again).session.title).toBe('Oslo');
    await again.switchSession(id);
    expect(await fileOf(again, profile)).toBe(before);
    await again.undo();
    expect(annotationsOf(stateOf(again), articleOf(again, 'B')).size).toBe(0);
  });

  it('is not opened at a start, whoever opened it last; where nothing else is, a new one is made', async () => {
    const { workspace, profile, id } = await worked();
    const other = openTab(profile);
    await other.start();
    await other.newSession('Oslo');
    await other.trashSession(id);
    // The first tab was the last that said where it is.
    profile.local.set('preference.lastSession', JSON.stringify(id));
    const again = await reloaded(workspace, profile);
    expect(stateOf(again).session.title).toBe('Oslo');
    await again.trashSession(viewOf(again).sessionId!);
    expect(stateOf(again).session.title).toBe('Untitled');
    profile.local.delete('preference.lastSession');
    const third = await reloaded(again, profile);
    expect(stateOf(third).session.title).toBe('Untitled');
    expect(titles(viewOf(third).trash)).toHaveLength(2);
  });

  it('is found out when the list did not know it', async () => {
    const { workspace, profile, id } = await worked();
    await workspace.newSession('Oslo');
    const { catalog } = portsOf(profile);
    await catalog.trash(id, new Date(profile.time).toISOString() as never);
    await catalog.note(id, { trashedAt: null });
    await workspace.refreshSessions();
    expect(viewOf(workspace).trash).toEqual([]);
    expect((await workspace.switchSession(id)).ok).toBe(false);
    await workspace.refreshSessions();
    expect(titles(viewOf(workspace).trash)).toEqual(['Sample: Iran talks']);
  });

  it('stands beside a file of it that is opened as a session of its own', async () => {
    const { workspace, profile, id } = await worked();
    const read = await workspace.readText(await fileOf(workspace, profile));
    if (!read.ok || read.value.kind !== 'session') throw new Error('no session');
    await workspace.trashSession(id);
    const opened = await workspace.openDump(read.value.dump, 'file');
    expect(opened.ok && opened.value).not.toBe(id);
    expect(titles(viewOf(workspace).trash)).toEqual(['Sample: Iran talks']);
  });

  it('goes for good when told so, and only then', async () => {
    const { workspace, profile, id } = await worked();
    await workspace.trashSession(id);
    expect((await workspace.deleteForGood([id])).ok).toBe(true);
    expect(viewOf(workspace).trash).toEqual([]);
    const names = (await profile.indexedDB.databases()).map(({ name }) => name);
    expect(names).not.toContain(`parallax-session-${id}`);
    expect(await workspace.restoreSession(id)).toEqual({ ok: false, reason: { kind: 'notFound' } });
  });
});

describe('a session that another tab has taken out of the trash', () => {
  it('is not deleted by whoever still sees it there', async () => {
    const { workspace, profile, id } = await worked();
    await workspace.trashSession(id);
    const other = openTab(profile);
    await other.start();
    await other.restoreSession(id);
    expect(titles(viewOf(workspace).trash)).toEqual(['Sample: Iran talks']);
    expect((await workspace.deleteForGood([id])).ok).toBe(true);
    expect(viewOf(workspace).said.text).toBe(
      'One was taken out of the trash in another tab, and not deleted.',
    );
    expect(viewOf(workspace).trash).toEqual([]);
    expect((await workspace.switchSession(id)).ok).toBe(true);
    expect(viewOf(workspace).sessionId).toBe(id);
  });
});

describe('a session that another tab throws away', () => {
  it('says so here, takes no change, and goes on with what was not saved once it is taken out', async () => {
    const { workspace, profile, id } = await worked();
    const other = openTab(profile);
    await other.start();
    await other.trashSession(id);
    await expect
      .poll(() => viewOf(workspace).save)
      .toEqual({ kind: 'notSaved', failure: { kind: 'inTrash' } });
    expect(viewOf(workspace).sessionId).toBe(id);
    const { seq } = stateOf(workspace);
    expect(await tag(workspace, 50)).toEqual({ ok: false, reason: { kind: 'inTrash' } });
    expect(stateOf(workspace).seq).toBe(seq);

    await workspace.restoreSession(id);
    expect(viewOf(workspace).save).toEqual({ kind: 'saved' });
    // The annotation that was made meanwhile is there, once.
    expect(stateOf(workspace).seq).toBe(seq + 1);
    await other.refreshSessions();
    expect(viewOf(other).trash).toEqual([]);
  });

  it('goes on when it is taken out over there', async () => {
    const { workspace, profile, id } = await worked();
    const other = openTab(profile);
    await other.start();
    await other.trashSession(id);
    await expect.poll(() => viewOf(workspace).save.kind).toBe('notSaved');
    await tag(workspace, 50);
    await other.restoreSession(id);
    await expect.poll(() => viewOf(workspace).save).toEqual({ kind: 'saved' });
    await expect.poll(() => annotationsOf(stateOf(workspace), articleOf(workspace)).size).toBe(2);
  });
});

describe('30 days in the trash', () => {
  const trashed = async () => {
    const { workspace, profile, id } = await worked();
    await workspace.newSession('Oslo');
    await workspace.trashSession(id);
    return { workspace, profile };
  };
  const left = async (workspace: Workspace): Promise<readonly string[]> => {
    await workspace.refreshSessions();
    return titles(viewOf(workspace).trash);
  };

  it('are waited for, and then it is deleted at the next start', async () => {
    const { workspace, profile } = await trashed();
    profile.time += 29 * DAY;
    const again = await reloaded(workspace, profile);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await left(again)).toHaveLength(1);
    profile.time += DAY;
    const late = await reloaded(again, profile);
    await expect.poll(() => left(late)).toEqual([]);
    expect(viewOf(late).said.text).toContain('deleted for good');
    expect(stateOf(late).session.title).toBe('Oslo');
    expect(
      (await profile.indexedDB.databases()).filter(({ name }) => name?.includes('session')),
    ).toHaveLength(1);
  });

  it.each([
    ['before it was thrown away', -DAY],
    ['decades later', 20_000 * DAY],
  ])('are not over by a clock that says %s', async (_, ms) => {
    const { workspace, profile } = await trashed();
    profile.time += ms;
    const again = await reloaded(workspace, profile);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await left(again)).toHaveLength(1);
  });

  it('are not over where only the list says so', async () => {
    const { workspace, profile } = await trashed();
    const [{ id } = { id: '' as SessionId }] = viewOf(workspace).trash;
    profile.time += 31 * DAY;
    const { catalog } = portsOf(profile);
    await catalog.trash(id, null);
    await catalog.note(id, { trashedAt: '2025-03-22T12:00:00.000Z' as never });
    const again = await reloaded(workspace, profile);
    await expect.poll(() => left(again)).toEqual([]);
    expect(titles(viewOf(again).sessions).toSorted()).toEqual(['Oslo', 'Sample: Iran talks']);
  });

  it('don’t count while some tab still shows it', async () => {
    const profile = newProfile();
    const line = lockLine();
    const { timing, pass } = steppedTiming(profile);
    const ports = () => ({ locks: createLocks(line), timing });
    const reader = openTab(profile, ports());
    await reader.start();
    const id = viewOf(reader).sessionId!;
    const other = openTab(profile, ports());
    await other.start();
    await other.newSession('Oslo');
    await other.trashSession(id);
    await expect.poll(() => viewOf(reader).save.kind).toBe('notSaved');

    profile.time += 31 * DAY;
    const again = await reloaded(other, profile, ports());
    await new Promise((resolve) => setTimeout(resolve, 50));
    pass(2_000);
    expect(await left(again)).toHaveLength(1);
    await reader.restoreSession(id);
    expect((await tag(reader, 10)).ok).toBe(true);
    await reader.trashSession(id);
    profile.time += 31 * DAY;
    const late = await reloaded(again, profile, ports());
    await expect.poll(() => left(late)).toEqual([]);
  });
});

describe('where nothing can be stored', () => {
  it('the trash is there as long as the tab', async () => {
    const profile = newProfile();
    const { catalog } = portsOf(profile);
    const refuse = async () => ({ ok: false, reason: { kind: 'unavailable', detail: 'no' } }) as const;
    const workspace = openTab(profile, {
      catalog: { ...catalog, list: refuse, open: refuse, create: refuse, trash: refuse },
    });
    await workspace.start();
    const id = viewOf(workspace).sessionId!;
    await tag(workspace, 10);
    await workspace.newSession('Oslo');
    await workspace.trashSession(id);
    expect(titles(viewOf(workspace).trash)).toEqual(['Sample: Iran talks']);
    expect((await workspace.switchSession(id)).ok).toBe(false);
    await workspace.restoreSession(id);
    await workspace.switchSession(id);
    expect(annotationsOf(stateOf(workspace), articleOf(workspace)).size).toBe(1);
    await workspace.trashSession(id);
    await workspace.deleteForGood([id]);
    expect(viewOf(workspace).trash).toEqual([]);
  });
});

describe('a removed article', () => {
  const now = (profile: Profile) => new Date(profile.time).toISOString() as never;

  it('comes back from the trash after a reload and later work, with what was on it, in one step', async () => {
    const { workspace, profile } = await worked();
    const id = articleOf(workspace, 'B');
    const whole = stateOf(workspace).articles.get(id)!;
    await workspace.run('deleteArticles', { ids: [id] });
    await tag(workspace, 60);
    const again = await reloaded(workspace, profile);
    const [removed] = removedArticles(stateOf(again), now(profile));
    expect(removed).toMatchObject({ article: { id, letter: 'B' }, annotations: 1 });
    const restored = await again.restoreArticles([id]);
    expect(restored.ok && restored.value.entries).toHaveLength(1);
    expect(viewOf(again).said.text).toBe('Restored article B');
    expect(sameContent(stateOf(again).articles.get(id)!, whole)).toBe(true);
    expect(annotationsOf(stateOf(again), id).size).toBe(1);
    await again.openArticle(id);
    expect(stateOf(again).texts.has(id)).toBe(true);
    await again.undo();
    expect(stateOf(again).articles.has(id)).toBe(false);
    expect(removedArticles(stateOf(again), now(profile))).toHaveLength(1);
  });

  it('whose text never came here stays there, and that is said', async () => {
    const ada = await openSample(newProfile('Ada'));
    const bo = await openSample(newProfile('Bo'));
    const read = await bo.workspace.readText(
      'A text that only Bo has ever seen, and removes before he sends.',
    );
    if (!read.ok || read.value.kind !== 'article') throw new Error('no article');
    const { draft } = read.value;
    const added = await bo.workspace.addArticles([{ draft, title: 'Bo’s', outlet: null, publishedAt: null }]);
    if (!added.ok) throw new Error('not added');
    await bo.workspace.run('deleteArticle', { id: added.value[0]! });
    const file = await bo.workspace.readText(await fileOf(bo.workspace, bo.profile));
    if (!file.ok || file.value.kind !== 'session') throw new Error('no session');
    const { dump } = file.value;
    expect((await ada.workspace.merge({ ...dump, texts: [] }, 'bo.json')).ok).toBe(true);

    const lying = removedArticles(stateOf(ada.workspace), now(ada.profile)).map(({ article }) => article.id);
    expect(lying).toEqual(added.value);
    const reason = { kind: 'missing', what: 'text' };
    expect(await ada.workspace.restoreArticles(lying)).toEqual({ ok: false, reason });
    const mine = articleOf(ada.workspace, 'A');
    await ada.workspace.run('deleteArticle', { id: mine });
    expect((await ada.workspace.restoreArticles([...lying, mine])).ok).toBe(true);
    expect([...stateOf(ada.workspace).articles.keys()]).toContain(mine);
    expect(stateOf(ada.workspace).articles.size).toBe(3);
  });

  it('by a colleague long ago is in the trash from the day the merge brought that', async () => {
    const ada = await openSample(newProfile('Ada'));
    const bo = await openSample(newProfile('Bo'));
    await tag(ada.workspace, 10);
    const id = articleOf(bo.workspace, 'C');
    await bo.workspace.run('deleteArticle', { id });
    const file = await fileOf(bo.workspace, bo.profile);
    ada.profile.time += 40 * DAY;
    const read = await ada.workspace.readText(file);
    if (!read.ok || read.value.kind !== 'session') throw new Error('no session');
    expect((await ada.workspace.merge(read.value.dump, 'bo.json')).ok).toBe(true);
    await tag(ada.workspace, 30);

    const listed = async () =>
      removedArticles(stateOf(ada.workspace), now(ada.profile), await ada.workspace.arrivalsOfRemovals()).map(
        ({ article }) => article.letter,
      );
    expect(stateOf(ada.workspace).articles.has(id)).toBe(false);
    expect(removedArticles(stateOf(ada.workspace), now(ada.profile))).toEqual([]);
    expect(await listed()).toEqual(['C']);
    ada.profile.time += 30 * DAY;
    expect(await listed()).toEqual([]);
    // Its text stays, and so does the way back for who knows its id.
    expect((await ada.workspace.restoreArticles([id])).ok).toBe(true);
    // What she brought back stays when his copy comes once more.
    expect((await ada.workspace.merge(read.value.dump, 'bo.json')).ok).toBe(true);
    expect(stateOf(ada.workspace).articles.has(id)).toBe(true);
  });
});
