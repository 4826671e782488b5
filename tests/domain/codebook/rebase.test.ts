import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebased } from '../../../src/domain/codebook/rebase.ts';

interface Item {
  readonly id: string;
  readonly label?: string;
  readonly help?: string;
  readonly values?: readonly Item[];
  readonly ends?: readonly (readonly string[])[];
}

const a: Item = { id: 'a', label: 'A' };
const b: Item = { id: 'b', label: 'B' };
const c: Item = { id: 'c', label: 'C' };
const d: Item = { id: 'd', label: 'D' };

describe('what was done to a list that has changed since', () => {
  it.each<[string, readonly Item[], readonly Item[], readonly Item[], readonly Item[]]>([
    ['nothing changed since', [a, b], [b, a], [a, b], [b, a]],
    [
      'another field of the same item',
      [a],
      [{ ...a, help: 'mine' }],
      [{ ...a, label: 'New' }],
      [{ ...a, label: 'New', help: 'mine' }],
    ],
    [
      'the same field: the later hand',
      [a],
      [{ ...a, label: 'Mine' }],
      [{ ...a, label: 'Theirs' }],
      [{ ...a, label: 'Mine' }],
    ],
    [
      'a field taken away',
      [{ ...a, help: 'x' }],
      [a],
      [{ ...a, help: 'x', label: 'New' }],
      [{ ...a, label: 'New' }],
    ],
    ['renamed, then moved', [a, b], [b, a], [{ ...a, label: 'New' }, b], [b, { ...a, label: 'New' }]],
    ['one taken away since', [a, b], [{ ...a, label: 'Mine' }, b], [b], [b]],
    ['one added since', [a, b], [{ ...a, label: 'Mine' }, b], [a, c, b], [{ ...a, label: 'Mine' }, c, b]],
    ['one added since, while the order changes', [a, b], [b, a], [a, b, c], [b, a, c]],
    ['removed, while another was moved since', [a, b, c], [a, c], [c, b, a], [c, a]],
    ['added behind one, and another added since', [a, b], [a, d, b], [a, b, c], [a, d, b, c]],
    ['added at the start', [a], [d, a], [a, c], [d, a, c]],
    [
      'values within a field',
      [{ ...a, values: [b, c] }],
      [{ ...a, values: [{ ...b, label: 'Mine' }, c] }],
      [{ ...a, values: [b, c, d] }],
      [{ ...a, values: [{ ...b, label: 'Mine' }, c, d] }],
    ],
    [
      'pairs of tags',
      [{ ...a, ends: [['q', 'q']] }],
      [{ ...a, ends: [] }],
      [
        {
          ...a,
          ends: [
            ['q', 'q'],
            ['q', 'c'],
          ],
        },
      ],
      [{ ...a, ends: [['q', 'c']] }],
    ],
  ])('%s', (_, base, edited, now, expected) => {
    expect(rebased(base, edited, now)).toEqual(expected);
  });

  const item = fc.record(
    { id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), label: fc.string(), help: fc.string() },
    { requiredKeys: ['id', 'label'] },
  );
  const list = fc.uniqueArray(item, { selector: ({ id }) => id });

  it('is the edit itself where nothing changed since, and the newest where nothing was edited', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        expect(rebased(one, other, one)).toEqual(other);
        expect(rebased(one, [...one], other)).toEqual(other);
      }),
    );
  });
});
