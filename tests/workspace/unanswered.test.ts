import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { fail } from '../../src/domain/result.ts';
import { annotationsOf, articlesInOrder } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { never, withStorage } from '../support/catalogs.ts';
import { newProfile, openSample, openTab, portsOf } from '../support/workspace.ts';

const tag = (workspace: Workspace, start = 0, tagId = 'quote') =>
  workspace.run('createAnnotation', {
    articleId: workspace.view.getState().articleId!,
    ranges: [{ start, end: start + 2 }],
    tagId: tagId as TagId,
  });
const countIn = ({ session, view }: Workspace): number =>
  annotationsOf(session.getState().state!, view.getState().articleId!).size;
const saveOf = ({ session }: Workspace) => session.getState().save;

describe('storage that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const hangs = async () => {
    const profile = newProfile();
    let answer: (() => void) | null = null;
    let hanging = false;
    const catalog = withStorage(portsOf(profile).catalog, ({ commit, loadText }) => ({
      commit: async (draft, texts) => {
        if (hanging) await new Promise<void>((resolve) => (answer = resolve));
        return commit(draft, texts);
      },
      loadText: (id) => (hanging ? never() : loadText(id)),
    }));
    const workspace = openTab(profile, { catalog });
    vi.useRealTimers();
    await workspace.start();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    hanging = true;
    return { workspace, profile, answer: () => answer?.() };
  };

  it('is told of within a second, until the commit is done', async () => {
    const { workspace, answer } = await hangs();
    const tagging = tag(workspace);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saveOf(workspace)).toEqual({ kind: 'notSaved', failure: { kind: 'slow' } });
    expect(countIn(workspace)).toBe(0);
    vi.useRealTimers();
    answer();
    expect((await tagging).ok).toBe(true);
    expect(saveOf(workspace)).toEqual({ kind: 'saved' });
    expect(countIn(workspace)).toBe(1);
  });

  it('is told of also while a step waits behind another', async () => {
    const { workspace } = await hangs();
    void workspace.undo();
    void tag(workspace);
    await vi.advanceTimersByTimeAsync(400);
    void tag(workspace, 5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(saveOf(workspace)).toMatchObject({ kind: 'notSaved', failure: { kind: 'slow' } });
  });
});

describe('a step that throws', () => {
  it('leaves neither “Saving…” nor a queue that stands still', async () => {
    const profile = newProfile();
    let broken = false;
    const catalog = withStorage(portsOf(profile).catalog, ({ commit }) => ({
      commit: (draft, texts) => {
        if (broken) throw new Error('out of memory');
        return commit(draft, texts);
      },
    }));
    const workspace = openTab(profile, { catalog });
    await workspace.start();
    broken = true;
    expect(await tag(workspace)).toMatchObject({ ok: false, reason: { kind: 'failed' } });
    expect(saveOf(workspace)).toMatchObject({ kind: 'notSaved', failure: { kind: 'failed' } });
    broken = false;
    expect((await tag(workspace)).ok).toBe(true);
    expect(saveOf(workspace)).toEqual({ kind: 'saved' });
  });
});

describe('trying again', () => {
  const failing = async () => {
    const profile = newProfile();
    let full = false;
    const catalog = withStorage(portsOf(profile).catalog, ({ commit }) => ({
      commit: async (draft, texts) => (full ? fail({ kind: 'full' as const }) : commit(draft, texts)),
    }));
    const workspace = openTab(profile, { catalog });
    await workspace.start();
    return { workspace, fill: (is: boolean) => (full = is) };
  };

  it('is about the step that was not saved, not about one that was refused since', async () => {
    const { workspace, fill } = await failing();
    fill(true);
    await tag(workspace);
    expect((await tag(workspace, 0, 'no-such-tag')).ok).toBe(false);
    fill(false);
    await workspace.retrySave();
    expect(countIn(workspace)).toBe(1);
    expect(saveOf(workspace)).toEqual({ kind: 'saved' });
  });

  it('works for Undo', async () => {
    const { workspace, fill } = await failing();
    await tag(workspace);
    fill(true);
    await workspace.undo();
    expect(countIn(workspace)).toBe(1);
    expect(saveOf(workspace).kind).toBe('notSaved');
    fill(false);
    await workspace.retrySave();
    expect(countIn(workspace)).toBe(0);
    expect(saveOf(workspace)).toEqual({ kind: 'saved' });
  });

  it('does not do twice what was saved although the browser reported a failure', async () => {
    const profile = newProfile();
    let lies = false;
    const catalog = withStorage(portsOf(profile).catalog, ({ commit }) => ({
      commit: async (draft, texts) => {
        const done = await commit(draft, texts);
        return lies ? fail({ kind: 'unavailable' as const, detail: 'connection lost' }) : done;
      },
    }));
    const workspace = openTab(profile, { catalog });
    await workspace.start();
    lies = true;
    await tag(workspace);
    lies = false;
    await workspace.retrySave();
    expect(countIn(workspace)).toBe(1);
    expect(saveOf(workspace)).toEqual({ kind: 'saved' });
  });
});

describe('two tabs of which one has not heard of the other', () => {
  const deaf = async () => {
    const profile = newProfile();
    const doorbell = { ring: () => undefined, onRing: () => () => undefined };
    const left = openTab(profile, { doorbell });
    await left.start();
    await tag(left, 0);
    await tag(left, 5);
    const right = openTab(profile, { doorbell });
    await right.start();
    return { left, right };
  };

  it('undo two steps when each undoes one', async () => {
    const { left, right } = await deaf();
    await left.undo();
    await right.undo();
    expect(countIn(right)).toBe(0);
    expect(right.session.getState()).toMatchObject({ undo: null, redo: 'create quote' });
    await right.redo();
    await right.redo();
    expect(countIn(right)).toBe(2);
  });

  it('still undo everything after one took back a step below what the other did', async () => {
    const { left, right } = await deaf();
    await tag(left, 10);
    await right.undo();
    expect(countIn(right)).toBe(2);
    await right.undo();
    await right.undo();
    expect(countIn(right)).toBe(0);
    expect(right.session.getState().undo).toBeNull();
  });

  it('leave no “Saving…” behind when the other has deleted what is changed', async () => {
    const { left, right } = await deaf();
    const [first] = [
      ...annotationsOf(left.session.getState().state!, left.view.getState().articleId!).keys(),
    ];
    await left.run('deleteAnnotations', { ids: [first!] });
    expect(await right.run('setFlag', { ids: [first!], flagged: true })).toMatchObject({ ok: false });
    expect(saveOf(right)).toEqual({ kind: 'saved' });
  });
});

describe('a step behind one of another tab that can’t be read just now', () => {
  it('is not called saved before it is on the screen, and is not done twice', async () => {
    const profile = newProfile();
    const doorbell = { ring: () => undefined, onRing: () => () => undefined };
    const left = openTab(profile, { doorbell });
    await left.start();
    let blind = false;
    const catalog = withStorage(portsOf(profile).catalog, ({ changesAfter }) => ({
      changesAfter: async (seq) =>
        blind ? fail({ kind: 'unavailable' as const, detail: 'connection lost' }) : changesAfter(seq),
    }));
    let rings = 0;
    const right = openTab(profile, { doorbell: { ...doorbell, ring: () => void (rings += 1) }, catalog });
    await right.start();
    await tag(left, 0);
    blind = true;
    const before = rings;
    expect((await tag(right, 5)).ok).toBe(false);
    expect(saveOf(right)).toMatchObject({ kind: 'notSaved', failure: { kind: 'unavailable' } });
    // It is on disk all the same, and the other tabs hear of it.
    expect(rings).toBeGreaterThan(before);
    blind = false;
    await right.retrySave();
    expect(saveOf(right)).toEqual({ kind: 'saved' });
    expect(countIn(right)).toBe(2);
  });
});

describe('what Undo would do', () => {
  it('is known also where the rows that were read say nothing of it', { timeout: 60_000 }, async () => {
    const { workspace, profile } = await openSample();
    for (let step = 0; step < 120; step += 1) await tag(workspace, step);
    for (let step = 0; step < 110; step += 1) await workspace.undo();
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    expect(countIn(again)).toBe(10);
    expect(again.session.getState()).toMatchObject({ undo: 'create quote', redo: 'create quote' });
  });

  it('stays known while Undo reaches back beyond them', { timeout: 60_000 }, async () => {
    const { workspace, profile } = await openSample();
    for (let step = 0; step < 205; step += 1) await tag(workspace, step);
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    for (let step = 0; step < 200; step += 1) await again.undo();
    expect(again.session.getState().undo).toBe('create quote');
  });
});

describe('an article that goes while it is shown', () => {
  it('gives way to another one with its text', async () => {
    const { workspace, profile } = await openSample();
    const [, second] = articlesInOrder(workspace.session.getState().state!);
    await workspace.openArticle(second!.id);
    workspace.dispose();
    const again = openTab(profile);
    await again.start();
    expect(again.view.getState().articleId).toBe(second!.id);
    await again.run('deleteArticle', { id: second!.id });
    const shown = again.view.getState().articleId;
    await vi.waitFor(() => expect(again.session.getState().state!.texts.has(shown!)).toBe(true));
  });
});
