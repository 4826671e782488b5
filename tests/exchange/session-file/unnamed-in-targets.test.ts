import { expect, it } from 'vitest';
import { offsetsIn } from '../../../src/exchange/session-file/offsets.ts';
import { recordFromFile } from '../../../src/exchange/session-file/record-from-file.ts';
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
