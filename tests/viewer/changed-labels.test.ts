import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../src/domain/ids.ts';
import { changedLabels } from '../../src/viewer/changed-labels.ts';

const labels = (fields: Readonly<Record<string, string>>, isComputed = false) =>
  new Map(
    Object.entries(fields).map(([id, text]) => [
      id as AnnotationId,
      { text, words: `Speaker: ${text}`, isComputed },
    ]),
  );

describe('badges to be drawn again', () => {
  it.each([
    ['the same', labels({ a: 'x' }), labels({ a: 'x' }), []],
    ['another value', labels({ a: 'x', b: 'y' }), labels({ a: 'x', b: 'z' }), ['b']],
    ['one more and one less', labels({ a: 'x' }), labels({ b: 'x' }), ['b', 'a']],
    ['a value somebody now wrote', labels({ a: 'x' }, true), labels({ a: 'x' }), ['a']],
    ['labels where none were', null, labels({ a: 'x' }), ['a']],
    ['none any more', labels({ a: 'x' }), undefined, ['a']],
    ['none before and after', undefined, null, []],
  ])('%s', (_, before, after, expected) => {
    expect([...changedLabels(before, after)]).toEqual(expected);
  });
});
