import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deadlineSeconds,
  importClient,
  type Asked,
  type ImportAnswer,
  type ImportRequest,
  type ImportWorker,
} from '../../src/exchange/import-client.ts';
import { LIMITS, type ImportResult } from '../../src/exchange/importer.ts';
import { annotation } from '../storage/storage-world.ts';

const EMPTY: ImportResult = { ok: false, reason: { kind: 'empty' } };

/** A worker that answers when the test says so. */
class WorkerFake extends EventTarget {
  readonly requests: ImportRequest[] = [];
  lastId = 0;
  terminated = false;
  postMessage({ id, request }: Asked): void {
    this.requests.push(request);
    this.lastId = id;
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(answer: ImportAnswer, id = this.lastId): void {
    this.dispatchEvent(new MessageEvent('message', { data: { id, answer } }));
  }
}

function setUp() {
  const workers: WorkerFake[] = [];
  const client = importClient(() => {
    workers.push(new WorkerFake());
    return workers.at(-1) as unknown as ImportWorker;
  });
  return { client, workers };
}

const file = (size = 1, name = 'a.txt') =>
  Object.defineProperty(new File(['a'], name), 'size', { value: size });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Reading in a worker', () => {
  it('gives the worker’s answer and keeps the worker for the next file', async () => {
    const { client, workers } = setUp();
    for (const text of ['one', 'two']) {
      const reading = client.readText(text);
      workers[0]?.answer(EMPTY);
      expect(await reading).toEqual(EMPTY);
    }
    expect(workers).toHaveLength(1);
    expect(workers[0]?.requests).toEqual([
      { kind: 'text', text: 'one', texts: [] },
      { kind: 'text', text: 'two', texts: [] },
    ]);
    client.close();
    expect(workers[0]?.terminated).toBe(true);
  });

  it('never takes an answer that comes late or twice for that to the next file', async () => {
    const { client, workers } = setUp();
    const first = client.readText('one');
    const [worker] = workers;
    const id = worker?.lastId;
    worker?.answer(EMPTY);
    await first;
    const second = client.readText('two');
    worker?.answer(EMPTY, id);
    worker?.answer({ kind: 'item', item: { name: 'late', result: EMPTY } }, id);
    worker?.answer({ ok: false, reason: { kind: 'binary' } });
    expect(await second).toEqual({ ok: false, reason: { kind: 'binary' } });
    expect(workers).toHaveLength(1);
  });

  it('hands it the texts for a file that came without', async () => {
    const { client, workers } = setUp();
    const texts = [{ textHash: 'hash', text: 'a', blocks: [], marks: [] }];
    const reading = client.readFile(file(), { texts });
    await vi.advanceTimersByTimeAsync(0);
    workers[0]?.answer(EMPTY);
    await reading;
    expect(workers[0]?.requests).toMatchObject([{ kind: 'file', texts }]);
  });

  it('gives a compressed file the time that its content needs', async () => {
    const { client, workers } = setUp();
    const reading = client.readFile(file(1_000_000, 'a.parallax.json.gz'));
    await vi.advanceTimersByTimeAsync(24_999);
    expect(workers[0]?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await reading).toEqual({ ok: false, reason: { kind: 'tookTooLong', seconds: 25 } });
  });

  it('uses a worker of its own for each of two files read at once', async () => {
    const { client, workers } = setUp();
    const readings = [client.readFile(file()), client.readFile(file())];
    await vi.advanceTimersByTimeAsync(0);
    workers[1]?.answer(EMPTY);
    workers[0]?.answer({ ok: false, reason: { kind: 'binary' } });
    expect(await Promise.all(readings)).toEqual([{ ok: false, reason: { kind: 'binary' } }, EMPTY]);
    expect(workers.filter(({ terminated }) => terminated)).toHaveLength(1);
  });

  it('ends a worker that overruns its deadline, and reads the next file in a new one', async () => {
    const { client, workers } = setUp();
    const slow = client.readFile(file());
    await vi.advanceTimersByTimeAsync(9_999);
    expect(workers[0]?.terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await slow).toEqual({ ok: false, reason: { kind: 'tookTooLong', seconds: 10 } });
    expect(workers[0]?.terminated).toBe(true);
    const next = client.readText('next');
    workers[1]?.answer(EMPTY);
    expect(await next).toEqual(EMPTY);
  });

  it('ends the worker when cancelled, and starts none when cancelled before', async () => {
    const { client, workers } = setUp();
    const stop = new AbortController();
    const reading = client.readFile(file(), { signal: stop.signal });
    await vi.advanceTimersByTimeAsync(0);
    stop.abort();
    expect(await reading).toEqual({ ok: false, reason: { kind: 'cancelled' } });
    expect(workers[0]?.terminated).toBe(true);
    expect(await client.readFile(file(), { signal: stop.signal })).toEqual({
      ok: false,
      reason: { kind: 'cancelled' },
    });
    expect(workers).toHaveLength(1);
  });

  it('names a file whose worker broke', async () => {
    const { client, workers } = setUp();
    const reading = client.readFile(file(1, 'broken.txt'));
    await vi.advanceTimersByTimeAsync(0);
    workers[0]?.dispatchEvent(new Event('error'));
    expect(await reading).toEqual({ ok: false, reason: { kind: 'unreadable', fileName: 'broken.txt' } });
    expect(workers[0]?.terminated).toBe(true);
  });

  describe('An archive, whose files come one by one', () => {
    const zip = file(1, 's.zip');
    const item = (name: string) => ({ name, result: EMPTY });
    const read = (name: string): ImportAnswer => ({ kind: 'item', item: item(name) });
    const next = (done: number, name: string): ImportAnswer => ({ kind: 'progress', done, total: 3, name });
    const last: ImportResult = { ok: true, value: { kind: 'several', items: [] } };

    it('is put together, and each sign of life gives the whole time again', async () => {
      const { client, workers } = setUp();
      const told: string[] = [];
      const reading = client.readFile(zip, {
        onProgress: (done, total) => void told.push(`${done}/${total}`),
      });
      for (const [at, name] of ['a', 'b', 'c'].entries()) {
        await vi.advanceTimersByTimeAsync(9_000);
        workers[0]?.answer(next(at, name));
        await vi.advanceTimersByTimeAsync(9_000);
        workers[0]?.answer(read(name));
      }
      workers[0]?.answer(last);
      expect(await reading).toEqual({
        ok: true,
        value: { kind: 'several', items: [item('a'), item('b'), item('c')] },
      });
      expect(told).toEqual(['0/3', '1/3', '2/3']);
    });

    it.each(['hangs', 'breaks'])('names a file that %s, and reads on behind it', async (way) => {
      const { client, workers } = setUp();
      const reading = client.readFile(zip);
      workers[0]?.answer(next(0, 'a'));
      workers[0]?.answer(read('a'));
      workers[0]?.answer(next(1, 'bad'));
      if (way === 'hangs') await vi.advanceTimersByTimeAsync(10_000);
      else workers[0]?.dispatchEvent(new Event('error'));
      await vi.advanceTimersByTimeAsync(0);
      expect(workers[0]?.terminated).toBe(true);
      expect(workers[1]?.requests).toMatchObject([{ kind: 'file', startAt: 2 }]);
      workers[1]?.answer(read('c'));
      workers[1]?.answer(last);
      const reason =
        way === 'hangs' ? { kind: 'tookTooLong', seconds: 10 } : { kind: 'unreadable', fileName: 's.zip' };
      expect(await reading).toEqual({
        ok: true,
        value: {
          kind: 'several',
          items: [item('a'), { name: 'bad', result: { ok: false, reason } }, item('c')],
        },
      });
    });

    it('that brings down one worker after the other is given up', async () => {
      const { client, workers } = setUp();
      const reading = client.readFile(zip);
      for (let at = 0; at < 6; at += 1) {
        workers[at]?.answer(next(at, `${at}`));
        workers[at]?.dispatchEvent(new Event('error'));
        await vi.advanceTimersByTimeAsync(0);
      }
      expect(workers).toHaveLength(6);
      expect(await reading).toMatchObject({ value: { items: [{}, {}, {}, {}, {}, { name: 's.zip' }] } });
    });

    it('that is cancelled keeps what was read', async () => {
      const { client, workers } = setUp();
      const stop = new AbortController();
      const reading = client.readFile(zip, { signal: stop.signal });
      workers[0]?.answer(next(0, 'a'));
      workers[0]?.answer(read('a'));
      workers[0]?.answer(next(1, 'b'));
      stop.abort();
      expect(await reading).toEqual({
        ok: true,
        value: {
          kind: 'several',
          items: [item('a'), { name: 's.zip', result: { ok: false, reason: { kind: 'cancelled' } } }],
        },
      });
      expect(workers).toHaveLength(1);
    });

    it('that goes on for half an hour is ended', async () => {
      const { client, workers } = setUp();
      const reading = client.readFile(zip);
      for (let second = 0; second < 1800; second += 9) {
        workers[0]?.answer(next(0, 'a'));
        await vi.advanceTimersByTimeAsync(9_000);
      }
      expect(await reading).toMatchObject({
        value: { items: [{ name: 's.zip', result: { reason: { kind: 'tookTooLong' } } }] },
      });
    });
  });

  describe('A session, which comes in parts', () => {
    const dump = (ids: readonly string[]) => ({
      records: ids.map((id) => annotation(id)),
      unknown: [],
      texts: [],
      changes: [],
    });
    const part = (id: string): ImportAnswer => ({ kind: 'part', dump: { records: [annotation(id)] } });
    const whole = (ids: readonly string[]): ImportResult => ({
      ok: true,
      value: { kind: 'session', dump: dump(ids), title: 'Talks', notices: [] },
    });

    it('is put together, without the parts of another', async () => {
      const { client, workers } = setUp();
      const first = client.readFile(file());
      await vi.advanceTimersByTimeAsync(0);
      const [worker] = workers;
      const id = worker?.lastId;
      worker?.answer(part('a'));
      worker?.answer(part('b'));
      worker?.answer(whole([]));
      expect(await first).toEqual(whole(['a', 'b']));
      const second = client.readFile(file());
      worker?.answer(part('late'), id);
      worker?.answer(part('c'));
      worker?.answer(whole([]));
      expect(await second).toEqual(whole(['c']));
      expect(workers).toHaveLength(1);
    });

    it('has the whole time again with each of them', async () => {
      const { client, workers } = setUp();
      const reading = client.readFile(file());
      for (const id of ['a', 'b', 'c']) {
        await vi.advanceTimersByTimeAsync(9_000);
        workers[0]?.answer(part(id));
      }
      workers[0]?.answer(whole([]));
      expect(await reading).toEqual(whole(['a', 'b', 'c']));
    });

    it('is not there by halves when it is cancelled or its worker breaks', async () => {
      const { client, workers } = setUp();
      const stop = new AbortController();
      const cancelled = client.readFile(file(), { signal: stop.signal });
      await vi.advanceTimersByTimeAsync(0);
      workers[0]?.answer(part('a'));
      stop.abort();
      expect(await cancelled).toEqual({ ok: false, reason: { kind: 'cancelled' } });
      const broken = client.readFile(file(1, 'x.json'));
      await vi.advanceTimersByTimeAsync(0);
      workers[1]?.answer(part('a'));
      workers[1]?.dispatchEvent(new Event('error'));
      expect(await broken).toEqual({ ok: false, reason: { kind: 'unreadable', fileName: 'x.json' } });
    });
  });

  it('refuses a file above the limit without starting a worker', async () => {
    const { client, workers } = setUp();
    const bytes = 300_000_000;
    expect(await client.readFile(file(bytes))).toEqual({
      ok: false,
      reason: { kind: 'fileTooLarge', bytes, limit: LIMITS.fileBytes },
    });
    expect(workers).toHaveLength(0);
  });
});

it.each([
  [0, 10],
  [5_000_000, 10],
  [5_000_001, 11],
  [200_000_000, 205],
])('%i bytes have %i seconds', (bytes, seconds) => {
  expect(deadlineSeconds(bytes)).toBe(seconds);
});
