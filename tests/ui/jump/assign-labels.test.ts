import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLabels, labelsFor } from '../../../src/ui/jump/assign-labels.ts';

const sizes = fc.integer({ min: 0, max: 600 });

describe('labels', () => {
  it.each([
    [0, []],
    [3, ['a', 's', 'd']],
    [14, [...'asdfjklgheiruo']],
    [15, [...'asdfjklgheiru', 'oa', 'os']],
  ])('for %i places', (count, expected) => {
    expect(labelsFor(count)).toEqual(expected);
  });

  it('give the home row out first, and one letter to as many as possible', () => {
    const labels = labelsFor(30);
    expect(labels.filter((label) => label.length === 1)).toEqual([...'asdfjklgheir']);
    expect(labels.slice(12).every((label) => 'uo'.includes(label.charAt(0)))).toBe(true);
  });

  it('are as many as asked for, and none begins another', () => {
    fc.assert(
      fc.property(sizes, (count) => {
        const labels = labelsFor(count);
        expect(labels).toHaveLength(count);
        for (const one of labels) {
          expect(labels.filter((other) => other.startsWith(one))).toEqual([one]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('come shorter to the earlier ones', () => {
    fc.assert(
      fc.property(sizes, (count) => {
        const lengths = labelsFor(count).map(({ length }) => length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('giving labels', () => {
  it('gives the same to the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 300 }), (keys) => {
        expect(assignLabels(keys)).toEqual(assignLabels(keys));
      }),
    );
  });

  it('lets whoever has a label keep it when others come and go', () => {
    const before = assignLabels(['a1', 'a2', 'a3', 'a4']);
    const after = assignLabels(['a4', 'new', 'a2', 'a1'], before);
    expect(Object.fromEntries(after)).toEqual({ a1: 'a', a2: 's', a4: 'f', new: 'd' });
  });

  it('never gives a label twice, whatever was given before', () => {
    const keys = fc.uniqueArray(fc.nat(60), { maxLength: 50 });
    fc.assert(
      fc.property(keys, keys, (first, then) => {
        const labels = [...assignLabels(then, assignLabels(first)).values()];
        expect(new Set(labels).size).toBe(then.length);
        for (const one of labels) {
          expect(labels.filter((other) => other.startsWith(one))).toEqual([one]);
        }
      }),
    );
  });
});
