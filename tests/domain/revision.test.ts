import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientId, Rev } from '../../src/domain/ids.ts';
import { instantOf, isRevision, nextRevision, UNCOMMITTED } from '../../src/domain/revision.ts';

const client = 'client7' as ClientId;
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('nextRevision', () => {
  it('grows as text whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 2, maxLength: 50 }), (times) => {
        let last: Rev = UNCOMMITTED;
        for (const now of times) {
          const next = nextRevision(last, now, client);
          expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('keeps growing when a millisecond’s counter is used up', () => {
    const full = nextRevision(UNCOMMITTED, 1000, client).replace('-0000-', '-zzzz-') as Rev;
    expect(nextRevision(full, 1000, client) > full).toBe(true);
  });

  it('says when, to the millisecond', () => {
    const rev = nextRevision(UNCOMMITTED, Date.parse('2025-03-22T10:11:12.345Z'), client);
    expect(instantOf(rev)).toBe('2025-03-22T10:11:12.345Z');
    expect(isRevision(rev)).toBe(true);
    expect(isRevision('yesterday')).toBe(false);
  });
});
