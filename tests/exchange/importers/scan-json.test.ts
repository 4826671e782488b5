import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAndColumn, scanJson } from '../../../src/exchange/importers/scan-json.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('scanJson', () => {
  it('agrees with JSON.parse on JSON, and on JSON with one character changed', () => {
    const changed = fc
      .tuple(
        fc.json({ stringUnit: 'binary', maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom(...'{}[]",:0-.eE+tn\\u \n\u0001x'),
        fc.nat(2),
      )
      .map(([json, at, character, removed]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + character + json.slice(place + removed);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 5 }), changed), (text) => {
        expect(scanJson(text, 1000).kind === 'json').toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it.each([
    ['', 0],
    ['[1,]', 3],
    ['{"a" 1}', 5],
    ['{"a":1,}', 7],
    ['[1 2]', 3],
    ['[}', 1],
    ['01', 1],
    ['"a\nb"', 2],
    [String.raw`"\x"`, 2],
    ['"open', 5],
    ['1]', 1],
    ['tru', 0],
    ['[1]x', 3],
  ])('finds in %j the offending offset %i', (text, offset) => {
    expect(scanJson(text, 10)).toEqual({ kind: 'notJson', offset });
  });

  it('does not count what stands in strings as depth', () => {
    expect(scanJson('["[[[[[["]', 1)).toEqual({ kind: 'json' });
    expect(scanJson('[["a"]]', 1)).toEqual({ kind: 'tooDeep' });
  });
});

describe('lineAndColumn', () => {
  it.each([
    ['abc', 0, { line: 1, column: 1 }],
    ['a\nb', 2, { line: 2, column: 1 }],
    ['a\r\nb', 3, { line: 2, column: 1 }],
    ['a\rb\n\nc', 5, { line: 4, column: 1 }],
    ['🙂🙂x', 4, { line: 1, column: 3 }],
  ])('%j at %i', (text, offset, place) => {
    expect(lineAndColumn(text, offset)).toEqual(place);
  });
});
