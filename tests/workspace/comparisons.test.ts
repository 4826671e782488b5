import { expect, it, vi } from 'vitest';
import type { AlignedPair, ComparedText } from '../../src/domain/alignment.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import { alignmentBetween } from '../../src/state/comparison-store.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { newProfile, openSample, openTab, portsOf } from '../support/workspace.ts';

const compared = async (workspace: Workspace, count: number): Promise<void> =>
  vi.waitFor(() => {
    expect(workspace.comparison.getState().compared.size).toBe(count);
  });
const lettersOf = (workspace: Workspace): ReadonlyMap<string, ArticleId> => {
  const { state } = workspace.session.getState();
  return new Map(state ? articlesInOrder(state).map(({ id, letter }) => [letter, id]) : []);
};

it('compares the articles of the open session by itself, and knows which were looked at', async () => {
  const { workspace } = await openSample();
  await compared(workspace, 3);
  const letters = lettersOf(workspace);
  const [a, b, c] = ['A', 'B', 'C'].map((letter) => letters.get(letter) as ArticleId);
  if (!a || !b || !c) throw new Error('three articles');
  const view = workspace.comparison.getState();
  expect(alignmentBetween(view, a, b)?.passages).toHaveLength(6);
  expect(alignmentBetween(view, a, c)).toBeNull();
  expect(view.progress).toBeNull();
});

it('tells the same comparison from either side', async () => {
  const { workspace } = await openSample();
  await compared(workspace, 3);
  const letters = lettersOf(workspace);
  const view = workspace.comparison.getState();
  const [a, b] = [letters.get('A') as ArticleId, letters.get('B') as ArticleId];
  const there = alignmentBetween(view, a, b);
  const back = alignmentBetween(view, b, a);
  expect(back?.passages.map(({ a: own, b: other }) => [other, own])).toEqual(
    there?.passages.map(({ a: own, b: other }) => [own, other]),
  );
  expect(back?.paragraphs.a).toEqual(there?.paragraphs.b);
  expect(alignmentBetween(view, b, a)).toBe(back);
});

it('looks again when an article goes or comes back', async () => {
  const { workspace } = await openSample();
  await compared(workspace, 3);
  const b = lettersOf(workspace).get('B') as ArticleId;
  await workspace.run('deleteArticle', { id: b });
  await compared(workspace, 2);
  expect(workspace.comparison.getState().pairs).toEqual([]);
  await workspace.undo();
  await compared(workspace, 3);
  expect(workspace.comparison.getState().pairs).toHaveLength(1);
});

it('does not compare again for a tag', async () => {
  const align = vi.fn<(texts: readonly ComparedText[]) => Promise<readonly AlignedPair[]>>(async () => []);
  const profile = newProfile();
  const workspace = openTab(profile, { aligner: { align } });
  await workspace.start();
  await compared(workspace, 3);
  const asked = align.mock.calls.length;
  const a = lettersOf(workspace).get('A') as ArticleId;
  await workspace.run('createAnnotation', {
    articleId: a,
    ranges: [{ start: 0, end: 2 }],
    tagId: 'claim' as never,
  });
  await workspace.settled();
  expect(align).toHaveBeenCalledTimes(asked);
});

it('keeps what it knew when an attempt breaks off, and says so', async () => {
  const profile = newProfile();
  const ports = portsOf(profile);
  let broken = false;
  const workspace = openTab(profile, {
    aligner: { align: async (texts) => (broken ? null : ports.aligner.align(texts)) },
  });
  await workspace.start();
  await compared(workspace, 3);
  broken = true;
  await workspace.run('deleteArticle', { id: lettersOf(workspace).get('C') as ArticleId });
  await vi.waitFor(() => {
    expect(workspace.comparison.getState().failed).toBe(true);
  });
  expect(workspace.comparison.getState().pairs).toHaveLength(1);
});

it('starts anew for another session', async () => {
  const { workspace } = await openSample();
  await compared(workspace, 3);
  await workspace.newSession('Empty');
  expect(workspace.comparison.getState().pairs).toEqual([]);
});

it('compares again on request after a failure', async () => {
  const profile = newProfile();
  const ports = portsOf(profile);
  let works = true;
  const align = vi.fn<(texts: readonly ComparedText[]) => Promise<readonly AlignedPair[] | null>>(
    async (texts) => (works ? ports.aligner.align(texts) : null),
  );
  const workspace = openTab(profile, { aligner: { align } });
  await workspace.start();
  await compared(workspace, 3);
  works = false;
  await workspace.run('deleteArticle', { id: lettersOf(workspace).get('C') as ArticleId });
  await vi.waitFor(() => {
    expect(workspace.comparison.getState().failed).toBe(true);
  });
  works = true;
  await workspace.compareAgain();
  await vi.waitFor(() => {
    expect(workspace.comparison.getState()).toMatchObject({ failed: false, progress: null });
  });
  await compared(workspace, 2);
});

it('forgets an answer that comes after its question is over', async () => {
  const profile = newProfile();
  const ports = portsOf(profile);
  const slow: (() => void)[] = [];
  const workspace = openTab(profile, {
    aligner: {
      align: async (texts) => {
        await new Promise<void>((resolve) => slow.push(resolve));
        return ports.aligner.align(texts);
      },
    },
  });
  await workspace.start();
  await vi.waitFor(() => {
    expect(slow.length).toBeGreaterThan(0);
  });
  await workspace.newSession('Empty');
  for (const answer of slow) answer();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(workspace.comparison.getState()).toMatchObject({ pairs: [] });
});
