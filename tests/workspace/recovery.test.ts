import { describe, expect, it } from 'vitest';
import type { SessionId, TagId } from '../../src/domain/ids.ts';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { diskWorld } from '../support/disk.ts';
import { openSample, openTab, portsOf, type Profile } from '../support/workspace.ts';
import { behind, requested, value } from '../storage/storage-world.ts';

const databaseOf = (id: string): string => `parallax-session-${id}`;

const annotationsIn = (workspace: Workspace): number =>
  [...workspace.session.getState().state!.annotations.values()].reduce((sum, { size }) => sum + size, 0);

async function tag(workspace: Workspace, count: number) {
  const [article] = articlesInOrder(workspace.session.getState().state!);
  for (let index = 0; index < count; index += 1) {
    const start = annotationsIn(workspace) * 30;
    const ranges = [{ start, end: start + 20 }];
    value(
      await workspace.run('createAnnotation', { articleId: article!.id, ranges, tagId: 'quote' as TagId }),
    );
  }
}

/** Three annotations, a copy of them, and a fourth; then the page is closed. */
async function worked() {
  const { workspace, profile } = await openSample();
  await tag(workspace, 3);
  const kept = await (await workspace.recovery()).keepNow();
  if (!kept?.ok) throw new Error('no copy');
  await tag(workspace, 1);
  await workspace.refreshSessions();
  const id = workspace.session.getState().sessionId!;
  workspace.dispose();
  return { profile, id };
}

const startAgain = async (profile: Profile): Promise<Workspace> => {
  const workspace = openTab(profile);
  await workspace.start();
  return workspace;
};

const newestDump = async (workspace: Workspace, id: SessionId) => {
  const recovery = await workspace.recovery();
  const [copy] = await recovery.copiesOf(id);
  const read = await recovery.readCopy(copy!);
  if (!read.ok || read.value.kind !== 'session') throw new Error('not read');
  return { recovery, dump: read.value.dump };
};

describe('a session that has lost rows', () => {
  async function lost() {
    const { profile, id } = await worked();
    const name = databaseOf(id);
    const [first] = await behind(profile.indexedDB, 'annotations', (store) => store.getAllKeys(), name);
    await behind(profile.indexedDB, 'annotations', (store) => store.delete(first!), name);
    const workspace = await startAgain(profile);
    return { profile, id, workspace };
  }

  it('opens, says what is missing and what was last known, and changes nothing', async () => {
    const { workspace, id } = await lost();
    expect(workspace.session.getState()).toMatchObject({
      phase: { kind: 'open' },
      trouble: {
        sessionId: id,
        what: { kind: 'rows', table: 'annotations', found: 3, counted: 4 },
        here: { annotationCount: 3 },
        remembered: { annotationCount: 4 },
      },
    });
  });

  it('is told again at every start, until somebody goes on without it', async () => {
    const { workspace, profile } = await lost();
    await tag(workspace, 2);
    workspace.dispose();
    const again = await startAgain(profile);
    expect(again.session.getState().trouble).not.toBeNull();
    value(await (await again.recovery()).accept());
    expect(again.session.getState().trouble).toBeNull();
    again.dispose();
    expect((await startAgain(profile)).session.getState().trouble).toBeNull();
  });

  it('takes a copy in by an ordinary merge, which brings back what is missing and keeps what was done since', async () => {
    const { workspace, id } = await lost();
    await tag(workspace, 1);
    expect(annotationsIn(workspace)).toBe(4);
    const { dump, recovery } = await newestDump(workspace, id);
    value(await workspace.merge(dump, 'copy'));
    expect(annotationsIn(workspace)).toBe(5);
    // What was here before the copy was taken in is kept, too, and marked as made after the loss.
    const [newest] = await recovery.copiesOf(id);
    expect(newest?.from).toMatchObject({ snapshot: { afterLoss: true, why: { kind: 'merge', of: 'copy' } } });
  });
});

describe('a session whose database has vanished', () => {
  async function vanished(databases: (id: SessionId) => readonly string[] = (id) => [databaseOf(id)]) {
    const { profile, id } = await worked();
    for (const name of databases(id)) await requested(profile.indexedDB.deleteDatabase(name));
    return { profile, id, workspace: await startAgain(profile) };
  }

  it.each([
    ['its own', undefined],
    ['every database of this browser', (id: SessionId) => [databaseOf(id), 'parallax-catalog']],
  ])('%s: is told at the start, and no other is shown in its place', async (_, databases) => {
    const { workspace, id } = await vanished(databases);
    expect(workspace.session.getState()).toMatchObject({
      phase: { kind: 'failed', failure: { kind: 'gone' } },
      trouble: { sessionId: id, what: { kind: 'gone' }, here: null, remembered: { annotationCount: 4 } },
    });
    expect(workspace.session.getState().sessions).toMatchObject([{ id, gone: true }]);
  });

  it('is made anew from the newest copy, under its own id, and holds just what the copy holds', async () => {
    const { workspace, profile, id } = await vanished();
    const { dump, recovery } = await newestDump(workspace, id);
    value(await recovery.bringBack(id, dump));
    expect(workspace.session.getState()).toMatchObject({
      sessionId: id,
      trouble: null,
      phase: { kind: 'open' },
    });
    expect(annotationsIn(workspace)).toBe(3);
    workspace.dispose();
    const again = await startAgain(profile);
    expect(again.session.getState()).toMatchObject({ trouble: null, sessionId: id });
  });

  describe('in a browser that has just found its storage damaged', () => {
    const broken = { ok: false, reason: { kind: 'unavailable', detail: 'UnknownError' } } as const;
    /** Time passes at once. @param failing how many tries to make a database fail */
    async function refusing(failing: number) {
      const { profile, id, workspace: gone } = await vanished();
      gone.dispose();
      const { catalog, timing } = portsOf(profile);
      let tries = 0;
      const workspace = openTab(profile, {
        catalog: {
          ...catalog,
          create: async (...given) => ((tries += 1) > failing ? catalog.create(...given) : broken),
        },
        timing: {
          ...timing,
          after: (_ms, action) => {
            const timer = setTimeout(action);
            return () => clearTimeout(timer);
          },
        },
      });
      await workspace.start();
      const { dump, recovery } = await newestDump(workspace, id);
      value(await recovery.bringBack(id, dump));
      expect(annotationsIn(workspace)).toBe(3);
      return { id, state: workspace.session.getState() };
    }

    it('is made anew as soon as the browser lets it', async () => {
      const { id, state } = await refusing(2);
      expect(state).toMatchObject({ sessionId: id, trouble: null, save: { kind: 'saved' } });
    });

    it('is shown as long as the tab lives where it never does', async () => {
      const { state } = await refusing(Infinity);
      expect(state.save).toMatchObject({ kind: 'notSaved' });
    });
  });

  it('leaves the list when somebody goes on without it; its copies stay', async () => {
    const { workspace, profile, id } = await vanished();
    const recovery = await workspace.recovery();
    value(await recovery.accept());
    const { phase, sessions, trouble } = workspace.session.getState();
    expect([phase.kind, trouble]).toEqual(['open', null]);
    expect(sessions.map((one) => one.id)).not.toContain(id);
    expect(await recovery.copiesOf(id)).toHaveLength(1);
    expect((await startAgain(profile)).session.getState().trouble).toBeNull();
  });

  describe('that another tab has brought back meanwhile', () => {
    async function twoTabs() {
      const { workspace, profile, id } = await vanished();
      const other = await startAgain(profile);
      const { dump, recovery } = await newestDump(other, id);
      value(await recovery.bringBack(id, dump));
      return { workspace, other, dump, id };
    }

    it('is not deleted under it when somebody goes on without it, but shown', async () => {
      const { workspace, other, id } = await twoTabs();
      value(await (await workspace.recovery()).accept());
      expect(workspace.session.getState()).toMatchObject({ sessionId: id, trouble: null });
      expect(annotationsIn(workspace)).toBe(3);
      expect((await other.run('renameSession', { title: 'Still here' })).ok).toBe(true);
    });

    it('is not brought back a second time', async () => {
      const { workspace, dump, id } = await twoTabs();
      value(await (await workspace.recovery()).bringBack(id, dump));
      const { sessionId, sessions } = workspace.session.getState();
      expect(sessionId).toBe(id);
      expect(sessions).toHaveLength(1);
    });
  });

  it('is told also when one switches to it from another', async () => {
    const { profile, id } = await worked();
    const workspace = await startAgain(profile);
    await workspace.newSession('Other');
    await requested(profile.indexedDB.deleteDatabase(databaseOf(id)));
    expect((await workspace.switchSession(id)).ok).toBe(false);
    expect(workspace.session.getState()).toMatchObject({
      phase: { kind: 'open' },
      trouble: { sessionId: id, what: { kind: 'gone' } },
    });
  });
});

describe('a browser that opens no database any more', () => {
  it('tells of the session it has kept, and shows a copy of it as long as the tab lives', async () => {
    const { profile, id } = await worked();
    const { catalog } = portsOf(profile);
    const broken = { ok: false, reason: { kind: 'unavailable', detail: 'UnknownError' } } as const;
    const workspace = openTab(profile, {
      catalog: { ...catalog, open: async () => broken, list: async () => broken, create: async () => broken },
    });
    await workspace.start();
    expect(workspace.session.getState()).toMatchObject({
      phase: { kind: 'failed' },
      trouble: { sessionId: id, what: { kind: 'unavailable' }, remembered: { annotationCount: 4 } },
    });
    const { dump, recovery } = await newestDump(workspace, id);
    value(await recovery.bringBack(id, dump));
    expect(annotationsIn(workspace)).toBe(3);
    expect(workspace.session.getState().save).toMatchObject({ kind: 'notSaved' });
  });
});

describe('a browser that opens no database, on a host that has moved on', () => {
  it('says that the copy can’t be shown, and goes on waiting for somebody', async () => {
    const { profile, id } = await worked();
    const { catalog } = portsOf(profile);
    const broken = { ok: false, reason: { kind: 'unavailable', detail: 'UnknownError' } } as const;
    const workspace = openTab(profile, {
      catalog: { ...catalog, open: async () => broken, list: async () => broken, create: async () => broken },
      memoryCatalog: () => Promise.reject(new TypeError('a part is missing')),
    });
    await workspace.start();
    const { dump, recovery } = await newestDump(workspace, id);
    expect(await recovery.bringBack(id, dump)).toEqual(broken);
    expect(workspace.session.getState().trouble).toMatchObject({ sessionId: id });
  });
});

describe('while a loss waits for somebody’s word', () => {
  async function onDisk() {
    const { workspace: opened, profile } = await openSample();
    opened.dispose();
    const world = diskWorld(profile);
    const tab = async (): Promise<Workspace> => {
      const workspace = openTab(profile, world.ports());
      await workspace.start();
      await workspace.refreshSessions();
      return workspace;
    };
    const workspace = await tab();
    await tag(workspace, 3);
    value(await workspace.pickDiskPlace('sessionFile'));
    value(await workspace.pickDiskPlace('backupFolder'));
    const id = workspace.session.getState().sessionId!;
    workspace.dispose();
    const [first] = await behind(
      profile.indexedDB,
      'annotations',
      (store) => store.getAllKeys(),
      databaseOf(id),
    );
    await behind(profile.indexedDB, 'annotations', (store) => store.delete(first!), databaseOf(id));
    return { ...world, profile, id, workspace: await tab() };
  }

  it('neither the session’s file nor a backup is written, and both are found as copies', async () => {
    const { workspace, documents, folder, profile, id, pass } = await onDisk();
    const [name] = documents.names();
    const before = [documents.content(name!), folder.names()];
    await tag(workspace, 1);
    pass(60 * 60_000);
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    value(await workspace.saveSession());
    expect([documents.content(name!), folder.names()]).toEqual(before);
    expect(profile.savedFiles).toHaveLength(1);
    const copies = await (await workspace.recovery()).copiesOf(id);
    expect(copies.map(({ from }) => (from.kind === 'disk' ? from.copy.use : from.kind)).toSorted()).toEqual([
      'backupFolder',
      'sessionFile',
    ]);
  });

  it('backups go on once somebody has decided', async () => {
    const { workspace, folder, pass } = await onDisk();
    value(await (await workspace.recovery()).accept());
    await tag(workspace, 1);
    const before = folder.names().length;
    pass(6 * 60_000);
    await expect.poll(() => folder.names().length, { timeout: 10_000 }).toBe(before + 1);
  });
});
