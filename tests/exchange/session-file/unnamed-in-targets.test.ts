import { expect, it } from 'vitest';
import { offsetsIn } from '../../../src/exchange/session-file/offsets.ts';
import { recordFromFile } from '../../../src/exchange/session-file/record-from-file.ts';
import { targetToFile } from '../../../src/exchange/session-file/record-to-file.ts';
import type { FileRecord } from '../../../src/exchange/session-file/schema.ts';

it('keeps what a newer Parallax has written beside a target and beside a range', () => {
  const record = {
    type: 'annotation',
    target: {
      articleId: 'a',
      textHash: 'h',
      newer: 'beside the target',
      ranges: [{ start: 2, end: 4, exact: 'wo', prefix: '', suffix: '', newer: 'beside the range' }],
    },
    attributes: {},
  } as unknown as FileRecord;
  expect(recordFromFile(record, offsetsIn([]))).toMatchObject({
    target: {
      newer: 'beside the target',
      ranges: [{ start: 2, end: 4, newer: 'beside the range' }],
      quotes: [{ exact: 'wo', prefix: '', suffix: '' }],
      detached: false,
    },
  });
});

it.each([
  ['a range', { start: 2, end: 4, newer: 1 }, { exact: 'wo', prefix: 'a', suffix: 'b' }],
  ['a quote', { start: 2, end: 4 }, { exact: 'wo', prefix: 'a', suffix: 'b', newer: 1 }],
  ['neither', { start: 2, end: 4 }, { exact: 'wo', prefix: 'a', suffix: 'b' }],
])('writes what a newer Parallax has put beside %s', (_, range, quote) => {
  const target = { articleId: 'a', textHash: 'h', ranges: [range], quotes: [quote], detached: false };
  // Two units before the words are one code point.
  const offsetsOf = offsetsIn([{ articleId: 'a' as never, text: '🙂wo' }]);
  expect(targetToFile(target as never, offsetsOf)).toEqual({
    articleId: 'a',
    textHash: 'h',
    ranges: [{ ...quote, ...range, start: 1, end: 3 }],
  });
});
