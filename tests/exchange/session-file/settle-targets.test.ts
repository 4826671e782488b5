import { expect, it } from 'vitest';
import { settleTargets } from '../../../src/exchange/session-file/settle-targets.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import { annotation, article, dump, session, textOf } from '../../storage/storage-world.ts';

const target = (fields: object = {}) => ({ ...annotation('annotation-1').target, ...fields });
const elsewhere = target({ ranges: [{ start: 6, end: 11 }] });
const settled = (record: object) => {
  const records = [session(), article('article-a', { textHash: 'here' }), record as never];
  const { dump: result, detached } = settleTargets(dump({ records, texts: [textOf('article-a')] }));
  return { record: result.records[2] as Annotation, detached };
};

it('what stands at its place is attached, and belongs to the text of the file', () => {
  const { record, detached } = settled(
    annotation('annotation-1', { target: target({ textHash: 'another', detached: true }) }),
  );
  expect([record.target.detached, record.target.textHash, detached]).toEqual([false, 'here', 0]);
});

it('what does not stand there keeps its offsets and the hash it had, and is counted while it lives', () => {
  const stray = annotation('annotation-1', { target: elsewhere });
  expect(settled(stray)).toMatchObject({
    record: { target: { ...elsewhere, textHash: 'hash', detached: true } },
    detached: 1,
  });
  expect(settled({ ...stray, deletedRev: 'gone' }).detached).toBe(0);
});

it('is the same object where nothing had to be settled', () => {
  const fine = annotation('annotation-1', { target: target({ textHash: 'here' }) });
  expect(settled(fine).record).toBe(fine);
});

it.each(['articleCoding', 'entity', 'link', 'example'])(
  'passages among the values of %s are looked at, too',
  (type) => {
    const record = { type, id: 'x', attributes: { cue: { value: elsewhere, by: 'person' } } };
    expect(settled(record).record.attributes).toMatchObject({ cue: { value: { detached: true } } });
  },
);

it('a text without its article settles nothing: no hash would say which text it is', () => {
  const fine = annotation('annotation-1', { target: target({ textHash: 'here', detached: true }) });
  const { dump: result } = settleTargets(dump({ records: [session(), fine], texts: [textOf('article-a')] }));
  expect(result.records[1]).toBe(fine);
});

it('a target in an article without a text stays as it came', () => {
  const lost = annotation('annotation-1', { target: target({ articleId: 'article-b', textHash: 'x' }) });
  expect(settled(lost).record).toBe(lost);
});
