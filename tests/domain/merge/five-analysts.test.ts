import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change.ts';
import type { SessionDump } from '../../../src/domain/session-dump.ts';
import { analysts, expectAgreement, WISHES } from '../../support/analysts.ts';
import { runs } from '../../support/runs.ts';

const who = fc.nat(4);
const number = fc.nat(99);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('work' as const),
      who,
      name: fc.constantFrom(...WISHES),
      a: number,
      b: number,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), who, text: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send' as const), who, isOld: fc.boolean() }) },
  // Any file ever sent: some never arrive, some arrive twice, some late.
  { weight: 4, arbitrary: fc.record({ do: fc.constant('receive' as const), who, file: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('takeBack' as const), who, change: number }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('takeBackMerge' as const), who, change: number }) },
);

describe('five analysts who are never online together', { timeout: 3_600_000 }, () => {
  it('hold the same in the end, whatever was exchanged when, lost, sent twice, or written by an old build', () => {
    let merges = 0;
    let undone = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }), (steps) => {
        const people = analysts('a', 'b', 'c', 'd', 'e');
        const files: SessionDump[] = [];
        for (const one of steps) {
          const person = people[one.who]!;
          if (one.do === 'work') person.wish(one.name, one.a, one.b);
          else if (one.do === 'add') person.add(`Text ${one.text}, of which somebody has a copy.`);
          else if (one.do === 'send') files.push(person.file(one.isOld));
          else if (one.do === 'receive') {
            const file = files[one.file % Math.max(files.length, 1)];
            if (file) person.merge(file);
            merges += file ? 1 : 0;
          } else {
            const log =
              one.do === 'takeBack' ? person.log : person.log.filter(({ keepsRevisions }) => keepsRevisions);
            const change: Change | undefined = log[one.change % Math.max(log.length, 1)];
            if (change) person.takeBack(change);
            undone += change?.keepsRevisions ? 1 : 0;
          }
        }
        expectAgreement(people);
      }),
      { numRuns: runs(30) },
    );
    expect(merges).toBeGreaterThan(20);
    expect(undone).toBeGreaterThan(0);
  });
});
