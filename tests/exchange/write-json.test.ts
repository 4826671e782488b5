import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonPieces, leadingKeys, streamed, writeJson } from '../../src/exchange/write-json.ts';
import { runs } from '../support/runs.ts';

const ORDER = leadingKeys(['format', 'annotations', 'id']);

/** Short and long values, so that lists stand on one line, just do, just don't, and don't at all. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ minLength: 20, maxLength: 60 }),
  fc.constant('two\nlines'),
);

it('keeps the order of keys, whichever objects came before', () => {
  const ranks = new Map([
    ['format', 0],
    ['annotations', 1],
    ['id', 2],
  ]);
  const asTold = (a: string, b: string): number =>
    (ranks.get(a) ?? 3) - (ranks.get(b) ?? 3) || (a < b ? -1 : 1);
  const key = fc.oneof(fc.constantFrom(...ranks.keys()), fc.string({ maxLength: 2 }));
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 6 }), (keys) => {
      expect(ORDER(keys)).toEqual(keys.toSorted(asTold));
      // Once more, as it is known now.
      expect(ORDER(keys)).toEqual(keys.toSorted(asTold));
    }),
    // More shapes than are kept.
    { numRuns: runs(3_000) },
  );
});

it('gives the same text in pieces as at once, whatever is streamed', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ minLength: 1 }), fc.tuple(fc.array(value, { maxLength: 8 }), fc.boolean()), {
        minKeys: 1,
      }),
      (lists) => {
        // Too long for one line, as the first fields of a session file are.
        const format = 'f'.repeat(110);
        const plain = Object.fromEntries(Object.entries(lists).map(([key, [list]]) => [key, list]));
        const pieces = Object.fromEntries(
          Object.entries(lists).map(([key, [list, isStreamed]]) => [key, isStreamed ? streamed(list) : list]),
        );
        expect([...jsonPieces({ ...pieces, format }, ORDER)].join('')).toBe(
          writeJson({ ...plain, format }, ORDER),
        );
      },
    ),
    { numRuns: runs(300) },
  );
});
