import { expect, it, vi } from 'vitest';
import type { FoundPart } from '../../src/analysis/finding/corpus-messages.ts';
import { NO_QUERY } from '../../src/analysis/finding/query.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import { articlesInOrder } from '../../src/domain/session-state.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { corpusInPlace } from '../support/corpus.ts';
import { newProfile, openSample, openTab } from '../support/workspace.ts';

const query = (words: string) => ({ ...NO_QUERY, words });
const idsOf = (workspace: Workspace): readonly ArticleId[] => {
  const { state } = workspace.session.getState();
  return state ? articlesInOrder(state).map(({ id }) => id) : [];
};

async function find(workspace: Workspace, words: string, within?: readonly ArticleId[]) {
  const parts: FoundPart[] = [];
  const answer = await workspace.find(query(words), {
    onPart: (part) => parts.push(part),
    ...(within && { within }),
  });
  return { answer, last: parts.at(-1), found: parts.flatMap((part) => part.found) };
}

it('finds words in every text, also in those that nobody has opened', async () => {
  const { workspace, profile } = await openSample();
  const { found, last, answer } = await find(workspace, 'trump');
  expect(found.map(({ articleId }) => articleId)).toEqual(idsOf(workspace));
  expect(last).toMatchObject({ searched: 3, total: 3 });
  expect(answer).toMatchObject({ ok: true });
  const again = openTab(profile);
  await again.start();
  expect((await find(again, 'trump')).found.map(({ count }) => count)).toEqual(
    found.map(({ count }) => count),
  );
});

it('follows the session: what is removed is not found, what comes back is', async () => {
  const corpus = corpusInPlace();
  const workspace = openTab(newProfile(), { corpus: async () => corpus });
  await workspace.start();
  const [, second] = idsOf(workspace);
  await find(workspace, 'trump');
  const { textHash } = workspace.session.getState().state?.articles.get(second as ArticleId) ?? {};
  expect(corpus.has(second as ArticleId, textHash ?? '')).toBe(true);
  await workspace.run('deleteArticle', { id: second as ArticleId });
  expect(corpus.has(second as ArticleId, textHash ?? '')).toBe(false);
  expect((await find(workspace, 'trump')).found).toHaveLength(2);
  await workspace.undo();
  expect((await find(workspace, 'trump')).found).toHaveLength(3);
  expect((await find(workspace, 'trump', [second as ArticleId])).found).toHaveLength(1);
});

it('sends a text once, and nothing at all for a tag', async () => {
  const corpus = corpusInPlace();
  const put = vi.spyOn(corpus, 'put');
  const workspace = openTab(newProfile(), { corpus: async () => corpus });
  await workspace.start();
  expect(put).not.toHaveBeenCalled();
  await find(workspace, 'trump');
  const sent = put.mock.calls.flat(2).map(({ articleId }) => articleId);
  expect(sent.toSorted()).toEqual([...idsOf(workspace)].toSorted());
  put.mockClear();
  const [articleId] = idsOf(workspace);
  const tagId = [...(workspace.session.getState().state?.tags.keys() ?? [])][0];
  if (!articleId || !tagId) throw new Error('an article and a tag');
  await workspace.run('createAnnotation', { articleId, ranges: [{ start: 0, end: 2 }], tagId });
  await find(workspace, 'iran');
  expect(put.mock.calls.flat(2)).toEqual([]);
});

it('puts the texts again by itself after a pattern took the worker with it', async () => {
  const corpus = corpusInPlace();
  const lost: (() => void)[] = [];
  const watched = { ...corpus, onLost: (listener: () => void) => void lost.push(listener) };
  const workspace = openTab(newProfile(), { corpus: async () => watched });
  await workspace.start();
  await find(workspace, 'trump');
  corpus.close();
  const put = vi.spyOn(watched, 'put');
  for (const tell of lost) tell();
  await vi.waitFor(() => expect(put.mock.calls.flat(2)).toHaveLength(3));
  corpus.close();
  expect((await find(workspace, 'trump')).found).toHaveLength(3);
});

it('counts nothing twice when the worker goes away in the middle', async () => {
  const corpus = corpusInPlace();
  let hasBroken = false;
  const breaking: typeof corpus = {
    ...corpus,
    find: async (asked, options) => {
      if (hasBroken || options.articleIds.length < 3) return corpus.find(asked, options);
      hasBroken = true;
      // Two articles are told of before it ends.
      await corpus.find(asked, {
        ...options,
        articleIds: options.articleIds.slice(0, 2),
        onPart: (part) => options.onPart({ ...part, total: 3 }),
      });
      corpus.close();
      return null;
    },
  };
  const workspace = openTab(newProfile(), { corpus: async () => breaking });
  await workspace.start();
  const whole = (await find((await openSample()).workspace, 'trump')).found;
  const { found, last, answer } = await find(workspace, 'trump');
  expect(hasBroken).toBe(true);
  expect(answer).toMatchObject({ ok: true });
  expect(found.map(({ articleId, count }) => [articleId, count])).toEqual(
    whole.map(({ articleId, count }) => [articleId, count]),
  );
  expect(last).toMatchObject({ searched: 3, total: 3 });
});

it('tags all hits of a session in one step, which one Undo takes back', async () => {
  const { workspace } = await openSample();
  const { found } = await find(workspace, 'nuclear');
  const places = found.flatMap(({ articleId, hits }) =>
    Array.from({ length: hits.length / 2 }, (_, at) => ({
      articleId,
      ranges: [{ start: hits[at * 2] ?? 0, end: hits[at * 2 + 1] ?? 0 }],
    })),
  );
  const tagId = [...(workspace.session.getState().state?.tags.keys() ?? [])][0];
  if (!tagId) throw new Error('a tag');
  const done = await workspace.run('createAnnotations', { tagId, places, because: '“nuclear”' });
  expect(done.ok).toBe(true);
  const count = () => {
    const all = [...(workspace.session.getState().state?.annotations.values() ?? [])];
    return all.reduce((sum, { size }) => sum + size, 0);
  };
  expect(count()).toBe(places.length);
  expect(workspace.session.getState().said.text).toMatch(/^Tagged \d+ hits as/u);
  await workspace.undo();
  expect(count()).toBe(0);
});

it('remembers what was looked for, each once and only what is a query', async () => {
  const { workspace, profile } = await openSample();
  const add = (words: string) =>
    workspace.changeFindQueries(({ recent, saved }) => ({ recent: [query(words), ...recent], saved }));
  await add('peace');
  await add('war');
  await add('peace');
  expect((await workspace.findQueries()).recent.map(({ words }) => words)).toEqual(['peace', 'war']);
  const key = [...profile.local.keys()].find((one) => one.startsWith('preference.find.'));
  profile.local.set(
    key ?? '',
    JSON.stringify({ recent: [{ words: 3 }, null, { words: 'x', isPattern: 'yes' }], saved: 7 }),
  );
  expect(await workspace.findQueries()).toEqual({ recent: [query('x')], saved: [] });
});
