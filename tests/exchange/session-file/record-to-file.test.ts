import { describe, expect, it } from 'vitest';
import { offsetsIn } from '../../../src/exchange/session-file/offsets.ts';
import { recordToFile } from '../../../src/exchange/session-file/record-to-file.ts';
import { annotation } from '../../storage/storage-world.ts';

/** Two surrogate pairs stand before the words. */
const offsetsOf = offsetsIn([{ articleId: 'article-a' as never, text: '😀😀 hello world' }]);
const { target } = annotation('annotation-1');
const placed = { ...target, ranges: [{ start: 5, end: 10 }] };

describe('a target in a file', () => {
  it('is counted in code points, with its words beside each range', () => {
    const record = recordToFile(annotation('annotation-1', { target: placed }), offsetsOf);
    expect(record).toMatchObject({
      target: { ranges: [{ start: 3, end: 8, exact: 'hello', prefix: '', suffix: ' world' }] },
    });
    expect((record as { target: object }).target).not.toHaveProperty('detached');
  });

  it('says that it is detached', () => {
    const stray = annotation('annotation-1', { target: { ...placed, detached: true } });
    expect(recordToFile(stray, offsetsOf)).toMatchObject({ target: { detached: true } });
  });

  it.each(['articleCoding', 'entity', 'link', 'example'])(
    'is counted so among the values of %s, too',
    (type) => {
      const record = { type, id: 'x', attributes: { cue: { value: placed, by: 'person' } } } as never;
      expect(recordToFile(record, offsetsOf)).toMatchObject({
        attributes: { cue: { value: { ranges: [{ start: 3, end: 8 }] } } },
      });
    },
  );
});

it('records of a type that is not known are written as they are', () => {
  const group = { type: 'group', id: 'group-1', start: 5 } as never;
  expect(recordToFile(group, offsetsOf)).toBe(group);
});
