import { describe, expect, it } from 'vitest';
import { createLocks } from '../../src/platform/locks.ts';
import type { Locks } from '../../src/workspace/ports.ts';
import { lockLine } from '../support/lock-line.ts';

/** A tab that works under the lock until it is closed, and counts who holds it. */
function worker(locks: Locks, name: string, log: string[]) {
  const closing = new AbortController();
  const done = locks.hold(
    'backup',
    async (stop) => {
      log.push(`${name} begins`);
      await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
      log.push(`${name} ends`);
    },
    closing.signal,
  );
  return { close: () => closing.abort(), done };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a lock', () => {
  it('has one holder; the next takes over when that one ends', async () => {
    const locks: Locks = createLocks(lockLine());
    const log: string[] = [];
    const [one, two, three] = ['one', 'two', 'three'].map((name) => worker(locks, name, log));
    await turn();
    expect(log).toEqual(['one begins']);
    two!.close();
    await two!.done;
    one!.close();
    await one!.done;
    await turn();
    expect(log).toEqual(['one begins', 'one ends', 'three begins']);
    three!.close();
    await three!.done;
  });

  it('is never taken for work that was called off before, or while it was its turn', async () => {
    const locks: Locks = createLocks(lockLine());
    const log: string[] = [];
    await locks.hold('backup', async () => void log.push('worked'), AbortSignal.abort());
    const late = new AbortController();
    const granting: Locks = createLocks({
      request: (async (_name: string, _options: unknown, work: () => unknown) => {
        late.abort();
        return work();
      }) as unknown as LockManager['request'],
    } as Pick<LockManager, 'request'>);
    await granting.hold('backup', async () => void log.push('worked'), late.signal);
    expect(log).toEqual([]);
  });

  it('passes on what goes wrong in the work, and is free again', async () => {
    const locks: Locks = createLocks(lockLine());
    const { signal } = new AbortController();
    await expect(locks.hold('backup', () => Promise.reject(new Error('broken')), signal)).rejects.toThrow(
      'broken',
    );
    let ran = 0;
    await locks.hold('backup', async () => void (ran += 1), signal);
    expect(ran).toBe(1);
  });

  it.each([
    ['there are none', undefined],
    [
      'they are refused',
      { request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) } as never,
    ],
  ])('lets the only tab work where %s', async (_, manager) => {
    const locks: Locks = createLocks(manager);
    let ran = 0;
    await locks.hold('backup', async () => void (ran += 1), new AbortController().signal);
    expect(ran).toBe(1);
  });
});
