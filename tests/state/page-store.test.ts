import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../src/domain/ids.ts';
import { countUnsaved, createPageStore, isAtStake } from '../../src/state/page-store.ts';

const [A, B] = ['session-a', 'session-b'] as SessionId[] as [SessionId, SessionId];

describe('what is in no copy', () => {
  it('is counted for each session', () => {
    const store = createPageStore();
    const count = countUnsaved(store);
    const unsaved = () => [...store.getState().unsaved];
    count.saved(A, 10);
    expect(unsaved()).toEqual([]);
    count.changed(A, 11);
    count.changed(B, 1);
    count.changed(A, 13);
    expect(unsaved()).toEqual([
      [A, 3],
      [B, 1],
    ]);
    // Two changes came while the copy was written.
    count.saved(A, 11);
    expect(unsaved()).toContainEqual([A, 2]);
    count.saved(A, 13);
    count.removed(B);
    expect(unsaved()).toEqual([]);
  });

  it('does not grow by an older file', () => {
    const store = createPageStore();
    const count = countUnsaved(store);
    count.changed(A, 5);
    count.saved(A, 5);
    count.saved(A, 2);
    expect(store.getState().unsaved.size).toBe(0);
  });

  it('starts anew for a session that was removed and is there again', () => {
    const store = createPageStore();
    const count = countUnsaved(store);
    count.changed(A, 5);
    count.saved(A, 5);
    count.removed(A);
    count.changed(A, 2);
    expect([...store.getState().unsaved]).toEqual([[A, 2]]);
  });

  it('may be lost by leaving, also when a first download may not have come', () => {
    const store = createPageStore();
    expect(isAtStake(store.getState())).toBe(false);
    store.setState({ journal: 'goOnInCopy' });
    expect(isAtStake(store.getState())).toBe(true);
    store.setState({ journal: 'kept' });
    expect(isAtStake(store.getState())).toBe(false);
    countUnsaved(store).changed(A, 1);
    expect(isAtStake(store.getState())).toBe(true);
  });
});
