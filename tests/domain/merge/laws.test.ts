import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEntries } from '../../../src/domain/apply-change.ts';
import { checkSession } from '../../../src/domain/check-session.ts';
import { mended } from '../../../src/domain/merge/mend.ts';
import { planMerge } from '../../../src/domain/merge/plan.ts';
import { unmended } from '../../../src/domain/merge/unmended.ts';
import { keyOf } from '../../../src/domain/records.ts';
import type { Article } from '../../../src/domain/records/article.ts';
import type { Tag } from '../../../src/domain/records/codebook.ts';
import { clientOf, WITHDRAWN } from '../../../src/domain/revision.ts';
import { recordsOf } from '../../../src/domain/session-state.ts';
import { canonicalFormOf, copyWith, dumpOf, merged, NOON, type Value } from '../../support/merge-world.ts';
import { runs } from '../../support/runs.ts';
import { arbitraryCopy } from './arbitrary-copy.ts';

const numRuns = runs(120);
const form = canonicalFormOf;
const byKey = (records: readonly Value[]) => new Map(records.map((record) => [keyOf(record), record]));

describe('merging', { timeout: 3_600_000 }, () => {
  it('does not depend on who takes in whom', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, (a, b) => {
        expect(form(merged(a, b))).toBe(form(merged(b, a)));
      }),
      { numRuns },
    );
  });

  it('does not depend on the order of several merges', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, arbitraryCopy, (a, b, c) => {
        expect(form(merged(merged(a, b), c))).toBe(form(merged(a, merged(b, c))));
      }),
      { numRuns },
    );
  });

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, (a, b) => {
        const once = merged(a, b);
        expect(form(merged(once, b))).toBe(form(once));
        expect(form(merged(once, a))).toBe(form(once));
        expect(form(merged(once, once))).toBe(form(once));
      }),
      { numRuns },
    );
  });

  it('does not depend on the order of records in a file', () => {
    const shuffled = arbitraryCopy.chain((copy) =>
      fc.tuple(fc.constant(copy), fc.shuffledSubarray([...copy], { minLength: copy.length })),
    );
    fc.assert(
      fc.property(shuffled, ([copy, other]) => {
        expect(form(mended(copy))).toBe(form(mended(other)));
      }),
      { numRuns },
    );
  });

  it('keeps what was mended beside the mend', () => {
    fc.assert(
      fc.property(arbitraryCopy, (copy) => {
        expect(mended(copy).map(unmended)).toEqual(copy.map(unmended));
      }),
      { numRuns },
    );
  });
});

describe('a merge forgets nothing', { timeout: 3_600_000 }, () => {
  it('an annotation is there, or was deleted or edited by somebody who came later', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, (a, b) => {
        const result = byKey(merged(a, b));
        for (const record of [...a, ...b]) {
          const now = result.get(keyOf(record));
          expect(now).toBeDefined();
          if (!now || record.deletedRev !== null) continue;
          if (now.deletedRev === null) expect(unmended(now).deletedRev ?? now.rev >= record.rev).toBeTruthy();
          else expect(now.deletedRev >= record.rev).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('no annotation is out of sight with its article unless whoever removed that could see it', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, (a, b) => {
        const result = byKey(merged(a, b));
        for (const record of result.values()) {
          if (record.type !== 'annotation' || record.deletedRev !== null) continue;
          const { articleId } = (record as unknown as { target: { articleId: string } }).target;
          const of = result.get(keyOf({ type: 'article', id: articleId })) as Article | undefined;
          if (!of || of.deletedRev === null) continue;
          expect(of.deletedRev).not.toBe(WITHDRAWN);
          const seen = of.deletedWith ? (of.deletedWith[clientOf(record.rev)] ?? '') : of.rev;
          expect(record.rev <= seen).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});

describe('a merged session', { timeout: 3_600_000 }, () => {
  it('is whole: letters apart, tags in a tree, links that end', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, (a, b) => {
        const result = byKey(merged(a, b));
        const live = [...result.values()].filter(({ deletedRev }) => deletedRev === null);
        const letters = live.flatMap((one) => (one.type === 'article' ? [(one as Article).letter] : []));
        expect(new Set(letters).size).toBe(letters.length);
        for (const one of live) {
          if (one.type !== 'tag') continue;
          let { parentId } = one as Tag;
          for (let steps = 0; parentId !== null; steps += 1) {
            expect(steps).toBeLessThan(10);
            const parent = result.get(keyOf({ type: 'tag', id: parentId })) as Tag;
            expect(parent?.deletedRev).toBeNull();
            ({ parentId } = parent);
          }
        }
      }),
      { numRuns },
    );
  });

  it('is what the plan makes of a session, and passes every check', () => {
    fc.assert(
      fc.property(arbitraryCopy, arbitraryCopy, (a, b) => {
        // A copy that was never broken by itself: its records as a first merge leaves them.
        const mine = copyWith(...mended(a));
        const theirs = copyWith(...mended(b));
        const plan = planMerge(mine, dumpOf(theirs), NOON);
        if (!plan.ok) throw new Error(plan.reason.kind);
        const result = applyEntries(mine, plan.value.entries);
        expect(checkSession(result)).toEqual([]);
        expect(form(recordsOf(result))).toBe(
          form(merged(recordsOf(mine), [...dumpOf(theirs).records, ...dumpOf(theirs).unknown])),
        );
        const again = planMerge(result, dumpOf(theirs), NOON);
        expect(again.ok && again.value.entries).toEqual([]);
        expect(again.ok && again.value.report.mends).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });
});
