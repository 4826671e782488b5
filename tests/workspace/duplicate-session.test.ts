import { describe, expect, it } from 'vitest';
import type { SessionId, TagId } from '../../src/domain/ids.ts';
import {
  articlesInOrder,
  annotationsOf,
  recordsOf,
  type SessionState,
} from '../../src/domain/session-state.ts';
import { importFile } from '../../src/exchange/importers.ts';
import { createHasher } from '../../src/platform/hash.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { openSample, openTab, type Profile } from '../support/workspace.ts';

const stateOf = (workspace: Workspace): SessionState => workspace.session.getState().state!;
const countIn = (workspace: Workspace): number =>
  [...stateOf(workspace).annotations.values()].reduce((sum, { size }) => sum + size, 0);
const tag = (workspace: Workspace, start: number) =>
  workspace.run('createAnnotation', {
    articleId: articlesInOrder(stateOf(workspace))[0]!.id,
    ranges: [{ start, end: start + 2 }],
    tagId: 'quote' as TagId,
  });

async function duplicated(): Promise<{
  readonly workspace: Workspace;
  readonly profile: Profile;
  readonly original: SessionId;
  readonly copy: SessionId;
}> {
  const { workspace, profile } = await openSample();
  await tag(workspace, 0);
  await workspace.run('addComment', {
    about: { type: 'session', id: stateOf(workspace).session.id },
    text: 'About all of it',
    replyTo: null,
  } as never);
  const original = workspace.session.getState().sessionId!;
  const made = await workspace.duplicateSession(original, 'For trying out');
  if (!made.ok) throw new Error(JSON.stringify(made.reason));
  return { workspace, profile, original, copy: made.value };
}

/** The session file that was saved last, as somebody else would read it. */
async function lastFile({ savedFiles }: Profile) {
  const bytes = new TextEncoder().encode(await savedFiles.at(-1)!.text());
  const read = await importFile({ name: 'x.parallax.json', bytes } as never, createHasher().sha256);
  if (!read.ok || read.value.kind !== 'session') throw new Error('no session');
  return read.value.dump;
}

describe('a duplicate of a session', () => {
  it('holds everything under a new id and title, with comments on the session itself; nothing flows back', async () => {
    const { workspace, original, copy } = await duplicated();
    const before = stateOf(workspace);
    expect(workspace.session.getState().sessionId).toBe(original);
    expect((await workspace.switchSession(copy)).ok).toBe(true);
    const after = stateOf(workspace);
    expect(after.session).toMatchObject({ id: copy, title: 'For trying out' });
    expect([...after.comments.values()][0]!.about).toEqual({ type: 'session', id: copy });
    const plain = (state: SessionState) =>
      [...recordsOf(state)].filter(({ type }) => type !== 'session' && type !== 'threadComment');
    expect(new Set(plain(after))).toEqual(new Set(plain(before)));
    const article = articlesInOrder(after)[1]!.id;
    await workspace.openArticle(article);
    expect(stateOf(workspace).texts.has(article)).toBe(true);
    // History begins anew.
    expect(workspace.session.getState().undo).toBeNull();
    await tag(workspace, 10);
    await workspace.switchSession(original);
    expect(countIn(workspace)).toBe(1);
  });

  it('of a session that is not open is the same', async () => {
    const { workspace, original, copy } = await duplicated();
    await workspace.switchSession(copy);
    const again = await workspace.duplicateSession(original, 'Another');
    expect(again.ok).toBe(true);
    if (again.ok) await workspace.switchSession(again.value);
    expect(countIn(workspace)).toBe(1);
    expect(stateOf(workspace).articles.size).toBe(3);
  });

  it('is no copy of the first for a merge, which on purpose still joins what both have', async () => {
    const { workspace, profile, original, copy } = await duplicated();
    await workspace.switchSession(copy);
    await tag(workspace, 10);
    await workspace.run('renameSession', { title: 'Renamed trial' });
    await workspace.exportSession(copy);
    const dump = await lastFile(profile);
    await workspace.switchSession(original);
    const plan = await workspace.planMerge(dump);
    if (!plan.ok) throw new Error(JSON.stringify(plan.reason));
    expect(plan.value.report.sameSession).toBe(false);
    expect((await workspace.merge(dump, 'trial')).ok).toBe(true);
    expect(countIn(workspace)).toBe(2);
    expect(stateOf(workspace).articles.size).toBe(3);
    expect(stateOf(workspace).session.title).not.toBe('Renamed trial');
    expect(annotationsOf(stateOf(workspace), articlesInOrder(stateOf(workspace))[0]!.id).size).toBe(2);
    // Once more brings nothing.
    expect(await workspace.merge(dump, 'trial')).toEqual({ ok: true, value: null });
  });

  it('that can’t take the originals along is not left half made', async () => {
    const { workspace, profile } = await openSample();
    workspace.dispose();
    const { portsOf } = await import('../support/workspace.ts');
    const { catalog } = portsOf(profile);
    const failure = { kind: 'full' as const };
    const tab = openTab(profile, {
      catalog: { ...catalog, copyOriginals: async () => ({ ok: false, reason: failure }) as never },
    });
    await tab.start();
    const made = await tab.duplicateSession(tab.session.getState().sessionId!, 'Half');
    expect(made).toEqual({ ok: false, reason: failure });
    await tab.refreshSessions();
    expect(tab.session.getState().sessions).toHaveLength(1);
  });
});

describe('an archived session', () => {
  it('is listed as such, also after a reload, and is back as soon as it is opened', async () => {
    const { workspace, profile, copy } = await duplicated();
    await workspace.archiveSession(copy, true);
    const archived = (tab: Workspace) =>
      tab.session
        .getState()
        .sessions.filter(({ archivedAt }) => archivedAt)
        .map(({ id }) => id);
    expect(archived(workspace)).toEqual([copy]);
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    await again.refreshSessions();
    expect(archived(again)).toEqual([copy]);
    expect((await again.exportSession(copy)).ok).toBe(true);
    await again.switchSession(copy);
    await again.refreshSessions();
    expect(archived(again)).toEqual([]);
    expect(countIn(again)).toBe(1);
  });

  it('is not what opens when the open one is deleted, as long as there is another', async () => {
    const { workspace, original, copy } = await duplicated();
    const third = await workspace.duplicateSession(original, 'Third');
    if (!third.ok) throw new Error('no third');
    await workspace.switchSession(copy);
    await workspace.switchSession(original);
    await workspace.archiveSession(copy, true);
    await workspace.trashSession(original);
    expect(workspace.session.getState().sessionId).toBe(third.value);
  });
});
