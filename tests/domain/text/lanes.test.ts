import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { lanesOf, overlapping } from '../../../src/domain/text/lanes.ts';
import { annotation, article } from '../../support/article-builder.ts';

const LENGTH = 120;
const plain = article('x'.repeat(LENGTH));

const annotations = fc
  .array(
    fc.array(fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 3 }),
    { maxLength: 25 },
  )
  .map((drafts) =>
    drafts.map((places, index): Annotation => {
      const ranges = places.map(([start, length]) => ({ start, end: Math.min(start + length, LENGTH) }));
      return annotation(plain, ranges, 'claim', {}, { id: `a${index}` as AnnotationId });
    }),
  );

const share = (a: Annotation, b: Annotation): boolean =>
  a.target.ranges.some((one) =>
    b.target.ranges.some((other) => one.start < other.end && other.start < one.end),
  );

describe('lanesOf', () => {
  it('puts the longest lowest, and uses a lane again beside it', () => {
    const of = article('[long:He said [mid:we [short:won]] today], [next:then left]');
    const lanes = lanesOf(
      (['short', 'next', 'mid', 'long'] as const).map((name) =>
        annotation(of, of.marks[name], 'claim', {}, { id: name as string as AnnotationId }),
      ),
    );
    expect(Object.fromEntries(lanes)).toEqual({ long: 0, mid: 1, short: 2, next: 0 });
  });

  it('leaves the gap of an interrupted quote to others', () => {
    const of = article('“[a:We won],” [b:she said], “[a:and left].”');
    const lanes = lanesOf([annotation(of, of.ranges.a, 'quote'), annotation(of, of.marks.b, 'framing')]);
    expect([...lanes.values()]).toEqual([0, 0]);
  });

  it('never lets two that share a character share a lane, and leaves no lower lane free', () => {
    fc.assert(
      fc.property(annotations, (list) => {
        const lanes = lanesOf(list);
        for (const one of list) {
          const others = list.filter((other) => other !== one && share(one, other));
          const taken = new Set(others.map(({ id }) => lanes.get(id)));
          expect(taken.has(lanes.get(one.id))).toBe(false);
          for (let lower = 0; lower < (lanes.get(one.id) ?? 0); lower += 1)
            expect(taken.has(lower)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of the annotations', () => {
    fc.assert(
      fc.property(annotations, (list) => {
        expect(new Map(lanesOf(list.toReversed()))).toEqual(new Map(lanesOf(list)));
      }),
    );
  });

  it('is the same when only those that hang together are laid out again', () => {
    fc.assert(
      fc.property(annotations, fc.nat(), (list, seed) => {
        fc.pre(list.length > 0);
        const changed = list[seed % list.length]!;
        const before = lanesOf(list.filter((one) => one !== changed));
        const group = overlapping(changed.target.ranges, () => list);
        expect(new Map([...before, ...lanesOf(group)])).toEqual(lanesOf(list));
        const without = group.filter((one) => one !== changed);
        expect(new Map([...lanesOf(list), ...lanesOf(without)].filter(([id]) => id !== changed.id))).toEqual(
          before,
        );
      }),
    );
  });
});
