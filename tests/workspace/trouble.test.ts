import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { fail, ok } from '../../src/domain/result.ts';
import { annotationsOf } from '../../src/domain/session-state.ts';
import type { StorageFailure } from '../../src/domain/storage-failure.ts';
import type { Ports } from '../../src/workspace/ports.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { newProfile, openTab, portsOf, type Profile } from '../support/workspace.ts';

/** Storage that answers every commit with this failure while there is one. */
function failingCatalog(profile: Profile, trouble: { failure: StorageFailure | null }): Partial<Ports> {
  const { catalog } = portsOf(profile);
  return {
    catalog: {
      ...catalog,
      open: async (id) => {
        const opened = await catalog.open(id);
        if (!opened.ok) return opened;
        const { commit } = opened.value;
        return ok({
          ...opened.value,
          commit: async (draft, texts) => (trouble.failure ? fail(trouble.failure) : commit(draft, texts)),
        });
      },
    },
  };
}

const articleOf = (workspace: Workspace) => workspace.view.getState().articleId!;
const countIn = ({ session, view }: Workspace): number =>
  annotationsOf(session.getState().state!, view.getState().articleId!).size;
const tag = (workspace: Workspace) =>
  workspace.run('createAnnotation', {
    articleId: articleOf(workspace),
    ranges: [{ start: 0, end: 2 }],
    tagId: 'quote' as TagId,
  });

describe('a disk that is full', () => {
  it('shows nothing as done, says so, still exports, and goes on once there is room', async () => {
    const profile = newProfile();
    const trouble: { failure: StorageFailure | null } = { failure: null };
    const workspace = openTab(profile, failingCatalog(profile, trouble));
    await workspace.start();
    await tag(workspace);

    trouble.failure = { kind: 'full' };
    expect((await tag(workspace)).ok).toBe(false);
    expect(countIn(workspace)).toBe(1);
    expect(workspace.session.getState().save).toEqual({ kind: 'notSaved', failure: { kind: 'full' } });
    expect(workspace.session.getState().said.tone).toBe('problem');
    await workspace.exportAs('annotations', { kind: 'session' });
    expect(JSON.parse(await profile.savedFiles[0]!.text())).toBeTruthy();

    await workspace.retrySave();
    expect(countIn(workspace)).toBe(1);
    trouble.failure = null;
    await workspace.retrySave();
    expect(countIn(workspace)).toBe(2);
    expect(workspace.session.getState().save).toEqual({ kind: 'saved' });
    await workspace.retrySave();
    expect(countIn(workspace)).toBe(2);
  });
});

describe('a browser that refuses storage', () => {
  it('lets the work go on in memory, never says Saved, and exports it', async () => {
    const profile = newProfile();
    const refused = { kind: 'unavailable' as const, detail: 'private window' };
    const { catalog } = portsOf(profile);
    const workspace = openTab(profile, {
      catalog: {
        ...catalog,
        open: async () => fail(refused),
        list: async () => fail(refused),
        create: async () => fail(refused),
      },
    });
    await workspace.start();
    expect(workspace.session.getState().phase).toEqual({ kind: 'open' });
    expect(workspace.session.getState().save).toEqual({ kind: 'notSaved', failure: refused });
    await tag(workspace);
    expect(countIn(workspace)).toBe(1);
    expect(workspace.session.getState().save).toEqual({ kind: 'notSaved', failure: refused });
    await workspace.undo();
    expect(countIn(workspace)).toBe(0);
    await workspace.redo();
    await workspace.exportAs('session', { kind: 'session' });
    expect(await profile.savedFiles[0]!.text()).toContain('"annotation');
    expect((await workspace.newSession('Another')).ok).toBe(true);
  });
});

describe('a session that can’t be opened', () => {
  it('says why instead of showing an empty one', async () => {
    const profile = newProfile();
    const first = openTab(profile);
    await first.start();
    first.dispose();
    const { catalog } = portsOf(profile);
    const again = openTab(profile, {
      catalog: { ...catalog, open: async () => fail({ kind: 'newerSchema' as const }) },
    });
    await again.start();
    expect(again.session.getState().phase).toEqual({ kind: 'failed', failure: { kind: 'newerSchema' } });
    expect(again.session.getState().state).toBeNull();
  });
});
