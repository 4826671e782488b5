import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { fail } from '../../src/domain/result.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { withStorage } from '../support/catalogs.ts';
import { diskWorld } from '../support/disk.ts';
import { newProfile, openTab, portsOf } from '../support/workspace.ts';
import { behind } from '../storage/storage-world.ts';

const FILE = 'Sample Iran talks.parallax.json';
/** Two busy cores are slow. */
const SOON = { timeout: 10_000 };

/** A person on the sample session, in a browser that can write to their files. */
async function person() {
  const profile = newProfile();
  const world = diskWorld(profile);
  const tab = async (): Promise<Workspace> => {
    const workspace = openTab(profile, world.ports());
    await workspace.start();
    await expect.poll(() => workspace.session.getState().disk.available, SOON).toBe(true);
    return workspace;
  };
  return { profile, ...world, tab, workspace: await tab() };
}

const tag = (workspace: Workspace, start = 0) =>
  workspace.run('createAnnotation', {
    articleId: workspace.view.getState().articleId!,
    ranges: [{ start, end: start + 2 }],
    tagId: 'quote' as TagId,
  });
const diskOf = ({ session }: Workspace) => session.getState().disk;
const saidBy = ({ session }: Workspace) => session.getState().said;
const savedFileOf = ({ session }: Workspace) => session.getState().sessions[0]!.savedFile;

async function annotationsIn(workspace: Workspace, text: string): Promise<number> {
  const read = await workspace.readText(text);
  if (!read.ok || read.value.kind !== 'session') throw new Error(JSON.stringify(read));
  return read.value.dump.records.filter(({ type }) => type === 'annotation').length;
}

describe('while a loss waits for somebody’s word', () => {
  it('no backup and no session file is written, also not when a place is allowed or picked', async () => {
    const { workspace, documents, folder, profile, tab } = await person();
    await tag(workspace);
    await workspace.pickDiskPlace('sessionFile');
    await workspace.pickDiskPlace('backupFolder');
    const id = workspace.session.getState().sessionId!;
    workspace.dispose();
    await behind(profile.indexedDB, 'annotations', (store) => store.clear(), `parallax-session-${id}`);
    folder.permission = 'prompt';
    const again = await tab();
    const { folder: isPlace } = diskOf(again);
    const before = [documents.content(FILE), folder.names()];
    expect(again.session.getState().trouble).not.toBeNull();
    expect(isPlace?.allowed ?? false).toBe(false);

    const refused = { ok: false, reason: { kind: 'notWhole' } };
    expect(await again.allowDiskPlace('backupFolder')).toEqual(refused);
    expect(diskOf(again).folder).toMatchObject({ allowed: true, problem: null });
    expect(saidBy(again)).toMatchObject({
      tone: 'problem',
      text: expect.stringContaining('nothing was written'),
    });
    expect(await again.pickDiskPlace('backupFolder')).toEqual(refused);
    expect(await again.pickDiskPlace('sessionFile')).toEqual(refused);
    expect([documents.content(FILE), folder.names()]).toEqual(before);

    await (await again.recovery()).accept();
    expect(await again.allowDiskPlace('backupFolder')).toEqual({ ok: true, value: undefined });
    expect(folder.names()).toHaveLength(2);
  });
});

describe('saving into the person’s own file', () => {
  it('begins when it is picked, and goes on with every save', async () => {
    const { workspace, documents, profile } = await person();
    await tag(workspace);
    expect(await workspace.pickDiskPlace('sessionFile')).toEqual({ ok: true, value: undefined });
    expect(await annotationsIn(workspace, documents.content(FILE)!)).toBe(1);
    expect(diskOf(workspace).file).toMatchObject({
      name: FILE,
      allowed: true,
      written: { seq: 1 },
      problem: null,
    });
    await tag(workspace, 4);
    expect(await workspace.saveSession()).toEqual({ ok: true, value: FILE });
    expect(await annotationsIn(workspace, documents.content(FILE)!)).toBe(2);
    expect(saidBy(workspace).text).toBe(`Saved ${FILE}.`);
    expect(savedFileOf(workspace)).toMatchObject({ seq: 2 });
    expect(profile.savedFiles).toEqual([]);
  });

  it('holds what was asked for just before, and what another tab has done', async () => {
    const { workspace, documents, tab } = await person();
    await workspace.pickDiskPlace('sessionFile');
    const other = await tab();
    await tag(other);
    void tag(workspace, 4);
    await workspace.saveSession();
    expect(await annotationsIn(workspace, documents.content(FILE)!)).toBe(2);
  });

  it('goes on after a reload, where the browser asks again', async () => {
    const { workspace, documents, profile, tab } = await person();
    await workspace.pickDiskPlace('sessionFile');
    await tag(workspace);
    workspace.dispose();
    documents.permission = 'prompt';
    const again = await tab();
    await expect.poll(() => diskOf(again).file, SOON).toMatchObject({ allowed: false, written: { seq: 0 } });
    expect((await again.saveSession()).ok).toBe(true);
    expect(await annotationsIn(again, documents.content(FILE)!)).toBe(1);
    expect(diskOf(again).file).toMatchObject({ allowed: true, written: { seq: 1 } });
    expect(profile.savedFiles).toEqual([]);
  });

  it('is a download where there is no file, or the person says no', async () => {
    const { workspace, documents, profile } = await person();
    await workspace.saveSession();
    expect(profile.savedFiles).toHaveLength(1);
    await workspace.pickDiskPlace('sessionFile');
    const before = documents.content(FILE);
    await tag(workspace);
    documents.permission = 'prompt';
    documents.answer = 'denied';
    expect((await workspace.saveSession()).ok).toBe(true);
    expect(profile.savedFiles).toHaveLength(2);
    expect(documents.content(FILE)).toBe(before);
    expect(diskOf(workspace).file).toMatchObject({ allowed: false });
  });

  it('leaves a file alone that somebody else has changed, and says what to do', async () => {
    const { workspace, documents } = await person();
    await workspace.pickDiskPlace('sessionFile');
    documents.put(FILE, 'a colleague’s work');
    expect(await workspace.saveSession()).toEqual({ ok: false, reason: { kind: 'changedOutside' } });
    expect(documents.content(FILE)).toBe('a colleague’s work');
    const { problem } = diskOf(workspace).file!;
    expect(problem).toMatch(/changed by somebody else .* merge .* another name/);
    expect(saidBy(workspace)).toMatchObject({ tone: 'problem', text: problem });
    await workspace.pickDiskPlace('sessionFile');
    expect(diskOf(workspace).file).toMatchObject({ problem: null });
  });

  it('says why a file could not be written, and that it can when it can', async () => {
    const { workspace, documents } = await person();
    await workspace.pickDiskPlace('sessionFile');
    documents.failWith('write', 'QuotaExceededError');
    expect(await workspace.saveSession()).toEqual({ ok: false, reason: { kind: 'diskFull' } });
    expect(diskOf(workspace).file?.problem).toMatch(/disk is full/);
    documents.before = () => undefined;
    await workspace.saveSession();
    expect(diskOf(workspace).file?.problem).toBeNull();
  });

  it('is asked for again in another session, and after it was forgotten', async () => {
    const { workspace, documents, profile } = await person();
    await workspace.pickDiskPlace('sessionFile');
    await workspace.newSession('Another');
    expect(diskOf(workspace).file).toBeNull();
    await workspace.saveSession();
    expect(profile.savedFiles.map(({ name }) => name)).toEqual(['Another.parallax.json']);
    const sample = workspace.session.getState().sessions.find(({ title }) => title !== 'Another')!;
    await workspace.switchSession(sample.id);
    await expect.poll(() => diskOf(workspace).file, SOON).toMatchObject({ name: FILE });
    await workspace.forgetDiskPlace('sessionFile');
    expect(diskOf(workspace).file).toBeNull();
    await workspace.saveSession();
    expect(profile.savedFiles).toHaveLength(2);
    expect(documents.names()).toEqual([FILE]);
  });

  it('is forgotten with the session, once it is deleted for good', async () => {
    const { workspace, documents } = await person();
    await workspace.pickDiskPlace('sessionFile');
    const id = workspace.session.getState().sessionId!;
    const read = await workspace.readText(documents.content(FILE)!);
    if (!read.ok || read.value.kind !== 'session') throw new Error(JSON.stringify(read));
    await workspace.trashSession(id);
    await workspace.deleteForGood([id]);
    expect(await workspace.openDump(read.value.dump, FILE)).toEqual({ ok: true, value: id });
    await workspace.refreshSessions();
    expect(diskOf(workspace)).toEqual({ available: true, file: null, folder: null });
  });

  it('never lets a part of the session take the place of a whole copy', async () => {
    const { workspace, documents, profile, ports } = await person();
    await workspace.pickDiskPlace('sessionFile');
    const whole = documents.content(FILE);
    workspace.dispose();
    const again = openTab(profile, {
      ...ports(),
      catalog: withStorage(portsOf(profile).catalog, ({ loadText }) => ({
        loadText: (id) =>
          id === again.view.getState().articleId ? loadText(id) : Promise.resolve(fail({ kind: 'gone' })),
      })),
    });
    await again.start();
    expect((await again.saveSession()).ok).toBe(true);
    expect(documents.content(FILE)).toBe(whole);
    expect(profile.savedFiles).toHaveLength(1);
    expect(saidBy(again).tone).toBe('problem');
  });

  it('says nothing and changes nothing when the picker is closed', async () => {
    const { profile, ports } = await person();
    const { disk, locks, timing } = ports();
    const workspace = openTab(profile, {
      locks,
      timing,
      disk: { ...disk, pick: async () => ({ ok: false, reason: { kind: 'dismissed' } }) },
    });
    await workspace.start();
    const { said } = workspace.session.getState();
    expect(await workspace.pickDiskPlace('sessionFile')).toMatchObject({ reason: { kind: 'dismissed' } });
    expect(saidBy(workspace)).toBe(said);
    expect(diskOf(workspace).file).toBeNull();
  });
});
