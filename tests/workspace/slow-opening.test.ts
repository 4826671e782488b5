import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Opening } from '../../src/domain/opening.ts';
import { createSessionStore } from '../../src/state/session-store.ts';
import type { Core } from '../../src/workspace/core.ts';
import { tellSlowOpening } from '../../src/workspace/slow-opening.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SLOW = { kind: 'failed', failure: { kind: 'slow' } };
const STARTING = { kind: 'starting' };

/** A session that is being opened, and the steps that are told of it. */
const opening = () => {
  const session = createSessionStore();
  const core = { session, open: null } as unknown as Core;
  const stop = tellSlowOpening(core);
  return {
    core,
    stop,
    phase: () => session.getState().phase,
    told: (step: Opening | null) => session.setState({ opening: step }),
  };
};

describe('a session that takes long to open', () => {
  it('is said to be slow after five seconds without a sign of the storage', () => {
    const { phase } = opening();
    vi.advanceTimersByTime(4_900);
    expect(phase()).toEqual(STARTING);
    vi.advanceTimersByTime(200);
    expect(phase()).toEqual(SLOW);
  });

  it('is not, as long as records of it come', () => {
    const { phase, told } = opening();
    for (let read = 1_000; read <= 20_000; read += 1_000) {
      vi.advanceTimersByTime(4_000);
      told({ kind: 'reading', read, of: 20_000 });
    }
    expect(phase()).toEqual(STARTING);
    vi.advanceTimersByTime(5_100);
    expect(phase()).toEqual(SLOW);
  });

  it('may be copied and changed for a minute each', () => {
    const { phase, told } = opening();
    told({ kind: 'copying' });
    vi.advanceTimersByTime(59_000);
    told({ kind: 'changing' });
    vi.advanceTimersByTime(59_000);
    expect(phase()).toEqual(STARTING);
    vi.advanceTimersByTime(2_000);
    expect(phase()).toEqual(SLOW);
  });

  it('is no longer slow with the next sign', () => {
    const { core, phase, told } = opening();
    vi.advanceTimersByTime(5_100);
    told({ kind: 'copying' });
    expect(phase()).toEqual(STARTING);
    expect(core.session.getState().said.text).toBe('The storage answers again');
  });

  it('leaves another failure on the screen', () => {
    const { core, phase, told } = opening();
    const failed = { kind: 'failed', failure: { kind: 'gone' } } as const;
    core.session.setState({ phase: failed });
    told({ kind: 'copying' });
    expect(phase()).toEqual(failed);
  });

  it('is told nothing of once it is open, or nobody waits for it', () => {
    const stopped = opening();
    stopped.stop();
    stopped.told({ kind: 'copying' });
    vi.advanceTimersByTime(100_000);
    expect(stopped.phase()).toEqual(STARTING);

    const opened = opening();
    opened.core.open = {} as Core['open'];
    vi.advanceTimersByTime(100_000);
    expect(opened.phase()).toEqual(STARTING);
  });
});
