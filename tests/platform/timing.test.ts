import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTiming } from '../../src/platform/timing.ts';
import type { Timing } from '../../src/workspace/ports.ts';

const timing: Timing = createTiming();

describe('timing', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('runs what was not called off', async () => {
    const ran: string[] = [];
    timing.after(1, () => ran.push('kept'));
    timing.after(1, () => ran.push('called off'))();
    await expect.poll(() => ran).toEqual(['kept']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ran).toEqual(['kept']);
  });

  it('waits for an idle moment where the browser tells, but not for ever', async () => {
    await timing.idle();
    const limits: (number | undefined)[] = [];
    vi.stubGlobal('requestIdleCallback', (callback: () => void, options?: IdleRequestOptions) => {
      limits.push(options?.timeout);
      callback();
    });
    await timing.idle();
    expect(limits).toEqual([5_000]);
  });
});
