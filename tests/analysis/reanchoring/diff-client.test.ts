import { describe, expect, it } from 'vitest';
import { diffInWorker, type DiffWorker } from '../../../src/analysis/reanchoring/diff-client.ts';
import { reanchor } from '../../../src/analysis/reanchoring/reanchor.ts';
import { versionDiffOf } from '../../../src/analysis/reanchoring/version-diff.ts';

const OLD = 'One day it rained in the valley. Nobody had seen so much water there before. The bridge held.';
const NEXT = `Nobody knows why. ${OLD}`;

/** A worker that answers when the test says so. */
class WorkerFake extends EventTarget {
  terminated = false;
  readonly requests: unknown[] = [];
  postMessage(request: unknown): void {
    this.requests.push(structuredClone(request));
  }
  terminate(): void {
    this.terminated = true;
  }
}

function asked(signal?: AbortSignal) {
  const worker = new WorkerFake();
  const answer = diffInWorker(() => worker as unknown as DiffWorker, [OLD, NEXT], signal);
  return { worker, answer };
}

describe('comparing versions in a worker', () => {
  it('gives what the page would find, after it has been sent as a message', async () => {
    const { worker, answer } = asked();
    const data = structuredClone(versionDiffOf(OLD, NEXT));
    worker.dispatchEvent(new MessageEvent('message', { data }));
    const diff = await answer;
    expect(diff).toEqual(versionDiffOf(OLD, NEXT));
    const start = OLD.indexOf('Nobody had');
    expect(diff && reanchor(diff, { start, end: start + 30 })).toEqual({
      kind: 'exact',
      range: { start: start + 18, end: start + 48 },
    });
    expect(worker.requests).toEqual([{ versions: [OLD, NEXT] }]);
    expect(worker.terminated).toBe(true);
  });

  it('ends with whoever asked, and is not begun for somebody who has left', async () => {
    const leaving = new AbortController();
    const { worker, answer } = asked(leaving.signal);
    leaving.abort();
    expect(await answer).toBeNull();
    expect(worker.terminated).toBe(true);
    const late = asked(leaving.signal);
    expect(await late.answer).toBeNull();
    expect(late.worker.requests).toEqual([]);
  });

  it('answers nothing when the worker breaks', async () => {
    const { worker, answer } = asked();
    worker.dispatchEvent(new Event('error'));
    expect(await answer).toBeNull();
    expect(worker.terminated).toBe(true);
  });
});
