import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idleWork } from '../../src/viewer/idle.ts';

let waiting: (() => void)[] = [];
/** The page has nothing to do for a moment. */
const rest = (): void => {
  const now = waiting;
  waiting = [];
  for (const call of now) call();
};

beforeEach(() => {
  waiting = [];
  let made = 0;
  const calls = new Map<number, () => void>();
  vi.stubGlobal('requestIdleCallback', (call: () => void) => {
    made++;
    calls.set(made, call);
    waiting.push(call);
    return made;
  });
  vi.stubGlobal('cancelIdleCallback', (id: number) => {
    waiting = waiting.filter((call) => call !== calls.get(id));
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('work that nobody sees', () => {
  it('is done in pieces, each in a moment of its own', () => {
    let left = 3;
    const work = idleWork(() => --left > 0);
    work.ask();
    expect(left).toBe(3);
    for (const after of [2, 1, 0, 0]) {
      rest();
      expect(left).toBe(after);
    }
  });

  it('waits once, however often it is asked for, and can be asked for again', () => {
    const piece = vi.fn<() => boolean>(() => false);
    const work = idleWork(piece);
    work.ask();
    work.ask();
    rest();
    rest();
    expect(piece).toHaveBeenCalledTimes(1);
    work.ask();
    rest();
    expect(piece).toHaveBeenCalledTimes(2);
  });

  it('is called off, and can be asked for after that', () => {
    const piece = vi.fn<() => boolean>(() => false);
    const work = idleWork(piece);
    work.ask();
    work.cancel();
    rest();
    expect(piece).not.toHaveBeenCalled();
    work.ask();
    rest();
    expect(piece).toHaveBeenCalledTimes(1);
  });

  it('takes a timer where the browser tells of no such moments', () => {
    vi.stubGlobal('requestIdleCallback', undefined);
    vi.useFakeTimers();
    let left = 2;
    const work = idleWork(() => --left > 0);
    work.ask();
    vi.runAllTimers();
    expect(left).toBe(0);
    work.ask();
    work.cancel();
    vi.runAllTimers();
    expect(left).toBe(0);
    vi.useRealTimers();
  });
});
