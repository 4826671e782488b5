import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  deadlineSeconds,
  importClient,
  type ImportRequest,
  type ImportWorker,
} from '../../src/exchange/import-client.ts';
import { LIMITS, type ImportResult } from '../../src/exchange/importer.ts';

const EMPTY: ImportResult = { ok: false, reason: { kind: 'empty' } };

/** A worker that answers when the test says so. */
class WorkerFake extends EventTarget {
  readonly requests: ImportRequest[] = [];
  terminated = false;
  postMessage(request: ImportRequest): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(result: ImportResult): void {
    this.dispatchEvent(new MessageEvent('message', { data: result }));
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

  it('hands it the texts for a file that came without', async () => {
    const { client, workers } = setUp();
    const texts = [{ textHash: 'hash', text: 'a', blocks: [], marks: [] }];
    const reading = client.readFile(file(), undefined, texts);
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
    const reading = client.readFile(file(), stop.signal);
    await vi.advanceTimersByTimeAsync(0);
    stop.abort();
    expect(await reading).toEqual({ ok: false, reason: { kind: 'cancelled' } });
    expect(workers[0]?.terminated).toBe(true);
    expect(await client.readFile(file(), stop.signal)).toEqual({ ok: false, reason: { kind: 'cancelled' } });
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
