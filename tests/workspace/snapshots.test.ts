import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/ids.ts';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import { gzipped } from '../../src/exchange/gzip.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { addText } from '../support/add-text.ts';
import { newProfile, openSample, openTab, type Profile } from '../support/workspace.ts';

const copiesOf = async (workspace: Workspace) =>
  (await workspace.recovery()).copiesOf(workspace.session.getState().sessionId!);

const reasonsOf = async (workspace: Workspace) =>
  (await copiesOf(workspace)).map(({ from }) =>
    from.kind === 'snapshot' ? from.snapshot.why : from.copy.use,
  );

async function tag(workspace: Workspace, start = 0) {
  const [article] = articlesInOrder(workspace.session.getState().state!);
  const done = await workspace.run('createAnnotation', {
    articleId: article!.id,
    ranges: [{ start, end: start + 20 }],
    tagId: 'quote' as TagId,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.reason));
  return done;
}

const exported = async (workspace: Workspace, profile: Profile): Promise<Blob> => {
  await workspace.exportAs('session', { kind: 'session' });
  return profile.savedFiles.at(-1)!.blob();
};

describe('before something large', () => {
  it('a whole copy is kept: the session as it was, byte for byte', async () => {
    const { workspace, profile } = await openSample();
    await tag(workspace);
    const before = await gzipped(await exported(workspace, profile));
    await addText(workspace, 'A new text about the talks in Geneva.');
    const [copy, ...others] = await copiesOf(workspace);
    expect(others).toEqual([]);
    expect(copy?.from).toMatchObject({
      kind: 'snapshot',
      snapshot: { why: { kind: 'articles', count: 1 }, articleCount: 3, annotationCount: 1 },
    });
    const [kept] = profile.copies.kept.values();
    expect(new Uint8Array(await kept!.content.arrayBuffer())).toEqual(
      new Uint8Array(await before.arrayBuffer()),
    );
  });

  it('a copy is in its place before the change is', async () => {
    const { workspace, profile } = await openSample();
    let articles = -1;
    profile.copies.before = (step) => {
      if (step === 'read') articles = workspace.session.getState().state!.articles.size;
    };
    await addText(workspace, 'A new text about the talks in Geneva.');
    expect(articles).toBe(3);
    expect(workspace.session.getState().state!.articles.size).toBe(4);
  });

  it('an empty session has nothing to copy', async () => {
    const { workspace } = await openSample();
    await workspace.newSession('Empty');
    await addText(workspace, 'The first text of a session.');
    expect(await copiesOf(workspace)).toEqual([]);
  });

  it('a merge names its file, a table of details too, and nothing is copied twice while nothing changes', async () => {
    const ann = await openSample();
    const bo = await openSample(newProfile('b'));
    await tag(bo.workspace);
    const file = new File([await exported(bo.workspace, bo.profile)], 'bo.parallax.json');
    const [read] = await ann.workspace.readFiles([file]);
    if (!read?.result.ok || read.result.value.kind !== 'session') throw new Error('not read');
    const { dump } = read.result.value;
    expect((await ann.workspace.merge(dump, 'bo.parallax.json')).ok).toBe(true);
    await (await ann.workspace.recovery()).keepNow();
    expect(await (await ann.workspace.recovery()).keepNow()).toBeNull();
    await ann.workspace.withCopy({ kind: 'details', of: 'table.csv' }, async () => tag(ann.workspace, 40));
    expect(await reasonsOf(ann.workspace)).toEqual([
      { kind: 'asked' },
      { kind: 'merge', of: 'bo.parallax.json' },
    ]);
  });

  it.each([
    ['QuotaExceededError', 'storage is full'],
    ['UnknownError', 'No copy could be kept'],
  ])('a copy that fails by %s stops nothing, and is told behind it', async (name, words) => {
    const { workspace, profile } = await openSample();
    profile.copies.before = (step) => {
      if (step === 'write') throw new DOMException('simulated', name);
    };
    await addText(workspace, 'A new text about the talks in Geneva.');
    expect(workspace.session.getState().state!.articles.size).toBe(4);
    expect(workspace.session.getState().said).toMatchObject({ tone: 'problem' });
    expect(workspace.session.getState().said.text).toContain(words);
    expect(workspace.session.getState().said.text).toContain('Undo');
  });

  it('a session that is opened while the copy is written is neither changed nor mixed with the other', async () => {
    const { workspace, profile } = await openSample();
    await tag(workspace);
    const first = workspace.session.getState().sessionId!;
    await workspace.newSession('Another');
    const another = workspace.session.getState().sessionId!;
    await workspace.switchSession(first);
    // The queue is still busy with opening the other one when the copy is there.
    let switching: Promise<unknown> | null = null;
    profile.copies.before = (step) => {
      if (step === 'write') switching = workspace.switchSession(another);
    };
    const added = await workspace.withCopy({ kind: 'details', of: 'table.csv' }, () =>
      workspace.run('renameSession', { title: 'Changed' }),
    );
    await switching;
    expect(added).toEqual({ ok: false, reason: { kind: 'notFound' } });
    expect(workspace.session.getState()).toMatchObject({
      sessionId: another,
      state: { session: { title: 'Another' } },
      said: { tone: 'problem', text: expect.stringContaining('nothing was changed') },
    });
    const copies = await (await workspace.recovery()).copiesOf(first);
    expect(copies[0]?.from).toMatchObject({
      snapshot: { sessionId: first, articleCount: 3, annotationCount: 1 },
    });
  });

  it('a merge that was asked for stays with its session', async () => {
    const ann = await openSample();
    const bo = await openSample(newProfile('b'));
    await tag(bo.workspace);
    const file = new File([await exported(bo.workspace, bo.profile)], 'bo.parallax.json');
    const [read] = await ann.workspace.readFiles([file]);
    if (!read?.result.ok || read.result.value.kind !== 'session') throw new Error('not read');
    const first = ann.workspace.session.getState().sessionId!;
    await ann.workspace.newSession('Another');
    const another = ann.workspace.session.getState().sessionId!;
    await ann.workspace.switchSession(first);
    let switching: Promise<unknown> | null = null;
    ann.profile.copies.before = (step) => {
      if (step === 'write') switching = ann.workspace.switchSession(another);
    };
    const merged = await ann.workspace.merge(read.result.value.dump, 'bo.parallax.json');
    await switching;
    expect(merged).toEqual({ ok: false, reason: { kind: 'notFound' } });
    expect(ann.workspace.session.getState().state?.session.title).toBe('Another');
  });

  it('a disk that never answers holds nothing up for ever', async () => {
    const profile = newProfile();
    const waiting: (() => void)[] = [];
    const workspace = openTab(profile, {
      snapshots: {
        list: async () => [],
        keep: () => new Promise(() => undefined),
        read: async () => null,
        forget: async () => undefined,
      },
      timing: {
        after: (_, action) => {
          waiting.push(action);
          return () => undefined;
        },
        idle: async () => undefined,
        pause: async () => undefined,
      },
    });
    await workspace.start();
    waiting.length = 0;
    const adding = addText(workspace, 'A new text about the talks in Geneva.');
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    for (const action of waiting) action();
    await adding;
    expect(workspace.session.getState().said.text).toContain('the browser did not answer');
  });
});

describe('an earlier copy', () => {
  it('opens as a session of its own, with what it held', async () => {
    const { workspace } = await openSample();
    await tag(workspace);
    await addText(workspace, 'A new text about the talks in Geneva.');
    const [copy] = await copiesOf(workspace);
    const recovery = await workspace.recovery();
    const read = await recovery.readCopy(copy!);
    if (!read.ok || read.value.kind !== 'session') throw new Error('not read');
    const first = workspace.session.getState().sessionId;
    expect((await recovery.openAsNew(read.value.dump, 'Copy')).ok).toBe(true);
    const { state, sessionId } = workspace.session.getState();
    expect(sessionId).not.toBe(first);
    expect(state!.session.title).toBe('Copy');
    expect([
      state!.articles.size,
      [...state!.annotations.values()].flatMap((one) => [...one.keys()]).length,
    ]).toEqual([3, 1]);
  });

  it('is handed out as a file, unless it was damaged', async () => {
    const { workspace, profile } = await openSample();
    const recovery = await workspace.recovery();
    await recovery.keepNow();
    const [copy] = await copiesOf(workspace);
    expect(await recovery.saveCopy(copy!)).toMatch(/2025-03-22 12\.00\.parallax\.json\.gz$/u);
    for (const [id, one] of profile.copies.kept) {
      profile.copies.kept.set(id, { ...one, content: new Blob(['damaged']) });
    }
    expect(await recovery.saveCopy(copy!)).toBeNull();
    expect((await recovery.readCopy(copy!)).ok).toBe(false);
  });
});
