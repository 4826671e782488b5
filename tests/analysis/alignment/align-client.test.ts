import { describe, expect, it } from 'vitest';
import { alignClient, type AlignWorker } from '../../../src/analysis/alignment/align-client.ts';
import { alignMany } from '../../../src/analysis/alignment/align-many.ts';
import {
  answersOf,
  type AlignAnswer,
  type AlignRequest,
} from '../../../src/analysis/alignment/align-messages.ts';
import { mirrored } from '../../../src/domain/alignment.ts';
import { compared, samples } from './compared.ts';

/** A worker that answers when the test says so. */
class WorkerFake extends EventTarget {
  readonly requests: AlignRequest[] = [];
  terminated = false;
  postMessage(request: AlignRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(data: AlignAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  /** As the real one would. */
  work(): void {
    const { texts, known, settled } = this.requests.at(-1)!;
    const skipped = new Set(known);
    const pairs = alignMany(
      texts,
      undefined,
      ([a, b]) => !(settled.includes(a) && settled.includes(b)) && !skipped.has(a * texts.length + b),
    );
    for (const message of answersOf(pairs)) this.say(message);
  }
}

function setUp() {
  const workers: WorkerFake[] = [];
  const client = alignClient(() => {
    workers.push(new WorkerFake());
    return workers.at(-1) as unknown as AlignWorker;
  });
  return { client, workers };
}

const { a, b, c } = samples();

describe('Aligning in a worker', () => {
  it('gives the pairs that share something, and tells how far it is', async () => {
    const { client, workers } = setUp();
    const progress: string[] = [];
    const aligning = client.align([a, b, c], {
      onProgress: (done, total) => progress.push(`${done}/${total}`),
    });
    workers[0]?.say({ kind: 'progress', done: 1, total: 2 });
    workers[0]?.work();
    const [pair, ...others] = (await aligning) ?? [];
    expect([pair?.a, pair?.b, pair?.alignment.passages.length]).toEqual([a.articleId, b.articleId, 6]);
    expect(others).toEqual([]);
    expect(progress).toEqual(['1/2']);
    expect(workers[0]?.terminated).toBe(false);
  });

  it('hears of many pairs in parts, as many as were found and in their order', async () => {
    const { client, workers } = setUp();
    const copies = Array.from({ length: 16 }, (_, n) => ({
      ...a,
      articleId: compared('x', `copy-${n}`).articleId,
    }));
    const aligning = client.align(copies);
    const alignment = alignMany([a, a])[0]!.alignment;
    const pairs = copies.flatMap((_, one) =>
      copies.slice(one + 1).map((__, place) => ({ a: one, b: one + 1 + place, alignment })),
    );
    const messages = [...answersOf(pairs)];
    expect(messages.map(({ kind }) => kind)).toEqual(['part', 'part', 'done']);
    for (const message of messages) workers[0]?.say(message);
    expect((await aligning)?.map((pair) => [pair.a, pair.b])).toEqual(
      pairs.map((pair) => [`copy-${pair.a}`, `copy-${pair.b}`]),
    );
  });

  it('asks only for what it does not know: another order, fewer texts, one more', async () => {
    const { client, workers } = setUp();
    const first = client.align([a, b]);
    workers[0]?.work();
    const told = await first;
    const turned = await client.align([b, a]);
    expect(turned?.[0]?.alignment).toEqual(told && mirrored(told[0]!.alignment));
    expect([turned?.[0]?.a, workers[0]?.requests.length]).toEqual([b.articleId, 1]);
    const more = client.align([a, c, b]);
    expect(workers[0]?.requests.at(-1)).toMatchObject({ known: [2], settled: [0, 2] });
    workers[0]?.work();
    expect(await more).toEqual(told);
    expect(await client.align([c, b])).toEqual([]);
    expect(await client.align([a])).toEqual([]);
    expect(workers[0]?.requests).toHaveLength(2);
  });

  it('compares a second copy of a text with the first, and with all others', async () => {
    const { client, workers } = setUp();
    const first = client.align([a, c]);
    workers[0]?.work();
    await first;
    const copy = { ...a, articleId: compared('x', 'copy').articleId };
    const second = client.align([a, c, copy, b]);
    workers[0]?.work();
    const pairs = (await second) ?? [];
    const [A, B] = [a.articleId, b.articleId];
    expect(pairs.map((pair) => [pair.a, pair.b])).toEqual([
      [A, 'copy'],
      [A, B],
      ['copy', B],
    ]);
    expect(pairs[1]?.alignment).toEqual(pairs[2]?.alignment);
  });

  it('answers for thousands of texts that it knows without a look at each pair', async () => {
    const { client, workers } = setUp();
    const texts = Array.from({ length: 4000 }, (_, n) => compared(`Text number ${n}.`, `article-${n}`));
    const first = client.align(texts);
    workers[0]?.say({ kind: 'done' });
    await first;
    const start = performance.now();
    expect(await client.align(texts.toReversed())).toEqual([]);
    // Eight million pairs would take ten seconds and more.
    expect(performance.now() - start).toBeLessThan(1_500);
    expect(workers[0]?.requests).toHaveLength(1);
  });

  it('knows a text by its hash and where its body starts', async () => {
    const { client, workers } = setUp();
    const first = client.align([a, b]);
    workers[0]?.work();
    await first;
    const copy = await client.align([{ ...a, articleId: compared('x', 'copy').articleId }, b]);
    expect(copy?.[0]?.a).toBe('copy');
    const moved = client.align([{ ...a, bodyStart: 186 }, b]);
    workers[0]?.work();
    expect((await moved)?.[0]?.alignment.passages).toHaveLength(5);
  });

  it('ends the worker when aborted, and starts none when aborted before', async () => {
    const { client, workers } = setUp();
    const stop = new AbortController();
    const aligning = client.align([a, b], { signal: stop.signal });
    stop.abort();
    expect(await aligning).toBeNull();
    expect(workers[0]?.terminated).toBe(true);
    expect(await client.align([a, b], { signal: stop.signal })).toBeNull();
    expect(workers).toHaveLength(1);
  });

  it('ends an earlier call that still runs', async () => {
    const { client, workers } = setUp();
    const first = client.align([a, b]);
    const second = client.align([a, b, c]);
    expect(await first).toBeNull();
    expect(workers[0]?.terminated).toBe(true);
    workers[0]?.work();
    workers[1]?.work();
    expect(await second).toHaveLength(1);
  });

  it.each(['error', 'messageerror'])(
    'gives up when the worker reports %s, and starts anew',
    async (event) => {
      const { client, workers } = setUp();
      const aligning = client.align([a, b]);
      workers[0]?.dispatchEvent(new Event(event));
      expect(await aligning).toBeNull();
      expect(workers[0]?.terminated).toBe(true);
      const again = client.align([a, b]);
      workers[1]?.work();
      expect(await again).toHaveLength(1);
    },
  );

  it('gives up when no worker can be made', async () => {
    const client = alignClient(() => {
      throw new Error('refused by the policy');
    });
    expect(await client.align([a, b])).toBeNull();
  });

  it('can be closed while it works and while it does not', async () => {
    const { client, workers } = setUp();
    const aligning = client.align([a, b]);
    client.close();
    expect(await aligning).toBeNull();
    const again = client.align([a, b]);
    workers[1]?.work();
    await again;
    client.close();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });
});
