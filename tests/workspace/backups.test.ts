import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { fail } from '../../src/domain/result.ts';
import type { Ports } from '../../src/workspace/ports.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { withStorage } from '../support/catalogs.ts';
import { diskWorld } from '../support/disk.ts';
import { newProfile, openTab, portsOf } from '../support/workspace.ts';

const MINUTE = 60_000;
/** Two busy cores are slow. */
const SOON = { timeout: 10_000 };

/** A person whose browser keeps backups of the sample session in a folder. */
async function person(changed: Partial<Ports> = {}) {
  const profile = newProfile();
  const world = diskWorld(profile);
  const tab = async (): Promise<Workspace> => {
    const workspace = openTab(profile, { ...world.ports(), ...changed });
    await workspace.start();
    await workspace.refreshSessions();
    return workspace;
  };
  const workspace = await tab();
  expect(await workspace.pickDiskPlace('backupFolder')).toEqual({ ok: true, value: undefined });
  const count = () => world.folder.names().length;
  /** So long that a backup which is due would be there. */
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  };
  return { profile, ...world, tab, workspace, count, settle };
}

const work = async (workspace: Workspace, changes: number): Promise<void> => {
  const article = [...workspace.session.getState().state!.articles.values()][0]!;
  for (let change = 0; change < changes; change += 1) {
    const id = article.id;
    const now = workspace.session.getState().state!.seq;
    const done = await workspace.run('editArticles', { edits: [{ id, title: `Title ${now}` }] });
    if (!done.ok) throw new Error(JSON.stringify(done.reason));
  }
};
const folderOf = ({ session }: Workspace) => session.getState().disk.folder!;

describe('backups in a folder', () => {
  it('begin when the folder is picked, named by title and time, and open again as the session', async () => {
    const { workspace, folder } = await person();
    expect(folder.names()).toEqual([
      expect.stringMatching(/^Sample Iran talks-20250322-12\d{4}\.parallax\.json$/),
    ]);
    const read = await workspace.readText(folder.content(folder.names()[0]!)!);
    expect(read.ok && read.value.kind).toBe('session');
    expect(folderOf(workspace)).toMatchObject({ name: 'Backups', allowed: true, written: { seq: 0 } });
    expect(workspace.session.getState().sessions[0]!.savedFile).toMatchObject({ seq: 0 });
  });

  it('come five minutes after the first change that is in none, and not while there is nothing new', async () => {
    const { workspace, count, pass, settle } = await person();
    pass(20 * MINUTE);
    await settle();
    expect(count()).toBe(1);
    await work(workspace, 1);
    pass(4 * MINUTE);
    await work(workspace, 3);
    await settle();
    expect(count()).toBe(1);
    pass(MINUTE);
    await expect.poll(count, SOON).toBe(2);
    await expect.poll(() => folderOf(workspace).written?.seq, SOON).toBe(4);
    pass(20 * MINUTE);
    await settle();
    expect(count()).toBe(2);
  });

  it('come at once when there are 200 changes', async () => {
    const { workspace, count, settle } = await person();
    await work(workspace, 199);
    await settle();
    expect(count()).toBe(1);
    await work(workspace, 1);
    await expect.poll(count, SOON).toBe(2);
    await expect.poll(() => folderOf(workspace).written?.seq, SOON).toBe(200);
    await work(workspace, 5);
    await settle();
    expect(count()).toBe(2);
  });

  it('are ten at most', async () => {
    const { workspace, count, pass, settle, folder } = await person();
    const first = folder.names()[0]!;
    for (let round = 1; round <= 11; round += 1) {
      await work(workspace, 1);
      pass(5 * MINUTE);
      await expect.poll(() => folderOf(workspace).written?.seq, SOON).toBe(round);
      await settle();
    }
    expect(count()).toBe(10);
    expect(folder.names()).not.toContain(first);
  });

  it('are written by one tab for all; the next takes over when that one is closed', async () => {
    const { workspace, tab, count, pass, settle } = await person();
    const other = await tab();
    await work(other, 1);
    pass(5 * MINUTE);
    await expect.poll(count, SOON).toBe(2);
    await settle();
    expect(count()).toBe(2);
    await work(other, 1);
    await settle();
    workspace.dispose();
    // The other one knows since when the change waits.
    pass(5 * MINUTE);
    await expect.poll(count, SOON).toBe(3);
  });

  it('do not wait longer because the tab that made the change is gone', async () => {
    const { workspace, tab, count, pass } = await person();
    await work(workspace, 1);
    workspace.dispose();
    pass(5 * MINUTE);
    const again = await tab();
    await expect.poll(count, SOON).toBe(2);
    await expect.poll(() => folderOf(again).written?.seq, SOON).toBe(1);
  });

  it('stop with the session, and are the other session’s own business', async () => {
    const { workspace, count, pass, settle } = await person();
    await work(workspace, 1);
    await workspace.newSession('Another');
    expect(workspace.session.getState().disk.folder).toBeNull();
    await work2(workspace);
    pass(20 * MINUTE);
    await settle();
    expect(count()).toBe(1);
  });

  it('that fail are told once, tried again after as long, and told to be well again', async () => {
    const { workspace, folder, count, pass, settle } = await person();
    const sentences: string[] = [];
    workspace.session.subscribe(({ said }, before) => {
      if (said !== before.said && said.tone === 'problem') sentences.push(said.text);
    });
    folder.failWith('write', 'QuotaExceededError');
    let tries = 0;
    const { before } = folder;
    folder.before = (step, name) => {
      if (step === 'write') tries += 1;
      before(step, name);
    };
    await work(workspace, 1);
    pass(5 * MINUTE);
    await expect.poll(() => folderOf(workspace).problem, SOON).toMatch(/disk is full/);
    await work(workspace, 3);
    await settle();
    expect(tries).toBe(1);
    pass(5 * MINUTE);
    await expect.poll(() => tries, SOON).toBe(2);
    await work(workspace, 200);
    await expect.poll(() => tries, SOON).toBe(3);
    await settle();
    expect(sentences).toHaveLength(1);
    folder.before = () => undefined;
    pass(5 * MINUTE);
    await expect.poll(count, SOON).toBe(2);
    await expect
      .poll(() => folderOf(workspace), SOON)
      .toMatchObject({ problem: null, written: { seq: 204 } });
  });

  it('rest while the browser does not allow them, and come at once when it does', async () => {
    const { workspace, folder, tab, count, pass, settle } = await person();
    workspace.dispose();
    folder.permission = 'prompt';
    const again = await tab();
    await work(again, 5);
    pass(20 * MINUTE);
    await settle();
    expect(count()).toBe(1);
    expect(folderOf(again)).toMatchObject({ allowed: false, problem: null });
    expect(await again.allowDiskPlace('backupFolder')).toEqual({ ok: true, value: undefined });
    expect(count()).toBe(2);
    expect(folderOf(again)).toMatchObject({ allowed: true, written: { seq: 5 } });
  });

  it('are whole or not at all', async () => {
    const { workspace, profile, ports, count, pass } = await person();
    workspace.dispose();
    const again = openTab(profile, {
      ...ports(),
      catalog: withStorage(portsOf(profile).catalog, ({ loadText }) => ({
        loadText: (id) =>
          id === again.view.getState().articleId ? loadText(id) : Promise.resolve(fail({ kind: 'gone' })),
      })),
    });
    await again.start();
    await again.refreshSessions();
    await work(again, 1);
    pass(5 * MINUTE);
    await expect.poll(() => folderOf(again).problem, SOON).toMatch(/not every text/);
    expect(count()).toBe(1);
  });

  it('come once in a while also where the browser remembers nothing of them', async () => {
    const { workspace, count, pass, settle } = await person({
      preferences: { read: () => null, write: () => undefined },
    });
    await work(workspace, 1);
    pass(5 * MINUTE);
    await expect.poll(count, SOON).toBe(2);
    await settle();
    expect(count()).toBe(2);
  });

  it('begin a little later where the code for files can’t be fetched at first', async () => {
    const { workspace, profile, count, pass, settle, ports } = await person();
    workspace.dispose();
    const own = ports();
    let tries = 0;
    const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const again = openTab(profile, {
      ...own,
      disk: {
        ...own.disk,
        placeOf: (...asked) => ((tries += 1) > 2 ? own.disk.placeOf(...asked) : offline()),
      },
    });
    await again.start();
    await expect.poll(() => tries, SOON).toBe(2);
    await settle();
    expect(again.session.getState().disk.folder).toBeNull();
    await work(again, 1);
    pass(5 * MINUTE);
    await expect.poll(count, SOON).toBe(2);
    await expect.poll(() => again.session.getState().disk.folder?.written?.seq, SOON).toBe(1);
  });

  it('end when the folder is forgotten, and leave what is there', async () => {
    const { workspace, count, pass, settle } = await person();
    await workspace.forgetDiskPlace('backupFolder');
    await work(workspace, 1);
    pass(20 * MINUTE);
    await settle();
    expect(count()).toBe(1);
    expect(workspace.session.getState().disk.folder).toBeNull();
  });
});

/** A session without articles has work, too. */
const work2 = (workspace: Workspace) => workspace.run('renameSession', { title: 'Renamed' });

describe('a tag beside a backup', () => {
  it('never waits for it', async () => {
    const { workspace, folder, pass } = await person();
    await work(workspace, 1);
    let release: () => void = () => undefined;
    const { file } = folder;
    folder.file = (name) => ({
      ...file.call(folder, name),
      createWritable: () =>
        new Promise((resolve) => {
          release = () => resolve(file.call(folder, name).createWritable());
        }),
    });
    pass(5 * MINUTE);
    await expect.poll(() => folder.names(), SOON).toHaveLength(2);
    const articleId = workspace.view.getState().articleId!;
    const done = await workspace.run('createAnnotation', {
      articleId,
      ranges: [{ start: 0, end: 2 }],
      tagId: 'quote' as TagId,
    });
    expect(done.ok).toBe(true);
    release();
    await expect.poll(() => folderOf(workspace).written?.seq, SOON).toBe(1);
  });
});
