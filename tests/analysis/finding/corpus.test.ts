import { describe, expect, it, vi } from 'vitest';
import { corpusClient } from '../../../src/analysis/finding/corpus-client.ts';
import type { CorpusText, FoundPart } from '../../../src/analysis/finding/corpus-messages.ts';
import { NO_QUERY } from '../../../src/analysis/finding/query.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { corpusWorkerInPlace } from '../../support/corpus.ts';

const text = (id: string, words: string, textHash = id): CorpusText => ({
  articleId: id as ArticleId,
  textHash,
  text: words,
  language: null,
});
const ids = (...names: readonly string[]) => names as readonly ArticleId[];
const query = (words: string, isPattern = false) => ({ ...NO_QUERY, words, isPattern });

function corpus() {
  const requests: unknown[] = [];
  const workers: ReturnType<typeof corpusWorkerInPlace>[] = [];
  const client = corpusClient(() => {
    const worker = corpusWorkerInPlace();
    const { postMessage } = worker;
    worker.postMessage = (message: unknown) => {
      requests.push(message);
      postMessage.call(worker, message);
    };
    workers.push(worker);
    return worker;
  }, 200);
  return { client, requests, workers };
}

async function look(
  client: ReturnType<typeof corpusClient>,
  words: string,
  articleIds: readonly ArticleId[],
  more = {},
) {
  const parts: FoundPart[] = [];
  const answer = await client.find(query(words), { articleIds, onPart: (part) => parts.push(part), ...more });
  return { answer, parts, found: parts.flatMap(({ found }) => found) };
}

describe('texts kept away from the page', () => {
  it('finds in the order asked for, with lines, and counts what is beyond the limit', async () => {
    const { client } = corpus();
    client.put([text('a', 'One deal. Another deal.'), text('b', 'Nothing.'), text('c', 'DEAL')]);
    const { found, parts } = await look(client, 'deal', ids('c', 'b', 'a'), { limit: 2, withLines: true });
    expect(found.map(({ articleId, count, hits }) => [articleId, count, [...hits]])).toEqual([
      ['c', 1, [0, 4]],
      ['a', 2, [4, 8]],
    ]);
    expect(found[1]?.lines).toEqual([
      { before: 'One ', words: 'deal', after: '. Another deal.', isRightToLeft: false },
    ]);
    expect(parts.at(-1)).toMatchObject({ searched: 3, total: 3 });
  });

  it('sends a text once, again when it is another one, and lets go of those that went', async () => {
    const { client, requests } = corpus();
    client.put([text('a', 'deal')]);
    client.put([text('a', 'deal')]);
    expect(requests).toHaveLength(1);
    client.put([text('a', 'other', 'hash 2')]);
    expect((await look(client, 'deal', ids('a'))).found).toEqual([]);
    client.keepOnly(new Set());
    expect(client.has('a' as ArticleId, 'hash 2')).toBe(false);
    expect((await look(client, 'other', ids('a'))).found).toEqual([]);
  });

  it('calls a query off', async () => {
    const { client } = corpus();
    client.put([text('a', 'deal')]);
    const stop = new AbortController();
    const asked = look(client, 'deal', ids('a'), { signal: stop.signal });
    stop.abort();
    expect(await asked).toMatchObject({ answer: null, parts: [] });
    expect((await look(client, 'deal', ids('a'))).found).toHaveLength(1);
  });

  it('ends a worker that hangs in a pattern, says so, and starts another', async () => {
    const { client, workers } = corpus();
    client.put([text('a', 'deal')]);
    const lost = vi.fn<() => void>();
    client.onLost(lost);
    await look(client, 'deal', ids('a'));
    const [worker] = workers;
    // One that never answers again.
    if (worker) worker.postMessage = () => undefined;
    const answer = await client.find(query('(a+)+b', true), {
      articleIds: ids('a'),
      onPart: () => undefined,
    });
    expect(answer).toEqual({ ok: false, reason: { kind: 'patternTooSlow' } });
    expect(lost).toHaveBeenCalledOnce();
    expect(client.has('a' as ArticleId, 'a')).toBe(false);
    client.put([text('a', 'deal')]);
    expect((await look(client, 'deal', ids('a'))).found).toHaveLength(1);
    expect(workers).toHaveLength(2);
  });

  it('ends a worker that hangs in a pattern nobody waits for any more', async () => {
    const { client, workers } = corpus();
    client.put([text('a', 'deal')]);
    const lost = vi.fn<() => void>();
    client.onLost(lost);
    const [worker] = workers;
    if (worker) worker.postMessage = () => undefined;
    const stop = new AbortController();
    const asked = client.find(query('(a+)+b', true), {
      articleIds: ids('a'),
      onPart: () => undefined,
      signal: stop.signal,
    });
    stop.abort();
    expect(await asked).toBeNull();
    await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
  });

  it('tells a wrong pattern from one that finds nothing', async () => {
    const { client } = corpus();
    client.put([text('a', 'deal')]);
    const ask = (words: string) =>
      client.find(query(words, true), { articleIds: ids('a'), onPart: () => undefined });
    expect(await ask('(')).toMatchObject({ ok: false, reason: { kind: 'patternWrong' } });
    expect(await ask('x')).toMatchObject({ ok: true });
  });

  it('runs a pattern over what people wrote, the first hit of each, and ends one that hangs there', async () => {
    const { client, workers } = corpus();
    const written = ['A note', 'nothing', 'note, noted', '😀 note'];
    expect(await client.findWritten(query('n[o0]te', true), written, 10)).toEqual({
      ok: true,
      value: [0, 2, 6, 2, 0, 4, 3, 3, 7],
    });
    expect(await client.findWritten(query('n[o0]te', true), written, 2)).toMatchObject({
      value: [0, 2, 6, 2, 0, 4],
    });
    expect(await client.findWritten(query('(', true), written, 10)).toMatchObject({
      reason: { kind: 'patternWrong' },
    });
    const [worker] = workers;
    if (worker) worker.postMessage = () => undefined;
    expect(await client.findWritten(query('(a+)+b', true), written, 10)).toEqual({
      ok: false,
      reason: { kind: 'patternTooSlow' },
    });
    expect(await client.findWritten(query('A', true), written, 1)).toMatchObject({ value: [0, 0, 1] });
    expect(workers).toHaveLength(2);
  });

  it('says which texts share passages, also of those that came later', async () => {
    const { client } = corpus();
    const story =
      'The foreign minister told reporters on Friday that the talks in Geneva had reached a point from which nobody could go back without losing face before his own parliament and the voters at home.';
    client.put([
      text('a', story),
      text(
        'b',
        'Quite another story about a cat that nobody has seen since the rain began to fall on the roofs.',
      ),
    ]);
    expect((await client.similar(story))?.map(({ articleId }) => articleId)).toEqual(['a']);
    client.put([text('c', `Updated. ${story}`)]);
    expect((await client.similar(story))?.map(({ articleId }) => articleId).toSorted()).toEqual(['a', 'c']);
    client.keepOnly(new Set(ids('c')));
    expect((await client.similar(story))?.map(({ articleId }) => articleId)).toEqual(['c']);
  });
});
