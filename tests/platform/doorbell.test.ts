import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SessionId } from '../../src/domain/ids.ts';
import { createDoorbell } from '../../src/platform/doorbell.ts';
import type { Doorbell } from '../../src/workspace/ports.ts';

const A = 'session-a' as SessionId;
const B = 'session-b' as SessionId;
const channels: BroadcastChannel[] = [];

/** A tab of its own, on a channel nobody else uses. */
function tab(name: string): { readonly doorbell: Doorbell; readonly channel: BroadcastChannel } {
  const channel = new BroadcastChannel(name);
  channels.push(channel);
  return { doorbell: createDoorbell(channel), channel };
}

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
  vi.unstubAllGlobals();
});

describe('the doorbell', { timeout: 30_000 }, () => {
  it('rings in the other tabs of the session only, until they stop listening', async () => {
    const [one, two, three] = [tab('rings'), tab('rings'), tab('rings')];
    const heard: string[] = [];
    one.doorbell.onRing(A, () => heard.push('one'));
    const stop = two.doorbell.onRing(A, () => heard.push('two'));
    three.doorbell.onRing(B, () => heard.push('three'));
    one.doorbell.ring(A);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['two']);
    stop();
    three.doorbell.ring(A);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['two', 'one']);
  });

  it('does not believe messages that are none of ours', async () => {
    const [one, two] = [tab('foreign'), tab('foreign')];
    const heard: string[] = [];
    two.doorbell.onRing(A, () => heard.push('rung'));
    for (const message of [
      null,
      'ring',
      A,
      {},
      { kind: 'ring' },
      { kind: 'ring', sessionId: 7 },
      { kind: 'close', sessionId: A },
    ]) {
      one.channel.postMessage(message);
    }
    one.doorbell.ring(A);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['rung']);
  });

  it('is silent where there are no channels, and opens the common one where there are', () => {
    const silent = createDoorbell(null);
    silent.onRing(A, () => undefined)();
    silent.ring(A);
    const opened: string[] = [];
    vi.stubGlobal(
      'BroadcastChannel',
      // Called with `new`, which an arrow function refuses.
      function open(name: string) {
        opened.push(name);
      },
    );
    createDoorbell();
    vi.stubGlobal('BroadcastChannel', undefined);
    createDoorbell().ring(A);
    expect(opened).toEqual(['parallax']);
  });
});
