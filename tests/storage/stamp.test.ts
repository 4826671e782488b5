import { expect, it } from 'vitest';
import type { Rev } from '../../src/domain/ids.ts';
import { stamped } from '../../src/storage/stamp.ts';
import { ME, REV, annotation } from './storage-world.ts';

const NEXT = '0m8k2w1s1-0000-client0' as Rev;
const before = { ...annotation('annotation-1'), rev: REV };

it('what was just carried says which revision was carried; any later edit is work like any other', () => {
  const carried = stamped({ before, after: { ...before, carriedRev: REV } as never }, NEXT, ME).after;
  expect(carried).toMatchObject({ carriedRev: REV, rev: NEXT });
  const edited = stamped({ before: carried, after: { ...carried, note: 'x' } as never }, NEXT, ME).after;
  expect(edited).not.toHaveProperty('carriedRev');
  const made = stamped({ before: null, after: { ...before, carriedRev: REV } as never }, NEXT, ME).after;
  expect(made).not.toHaveProperty('carriedRev');
});
