import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { annotationChanges } from '../../src/viewer/annotation-changes.ts';
import { annotation, article } from '../support/article-builder.ts';

const built = article('[a:one] [b:two] [c:three] [d:four]');
const { a, b, c, d } = {
  a: annotation(built, built.marks.a, 'quote'),
  b: annotation(built, built.marks.b, 'claim'),
  c: annotation(built, built.marks.c, 'framing'),
  d: annotation(built, built.marks.d, 'quote'),
};
const changed = { ...b, note: 'changed' };
const mapOf = (...list: readonly Annotation[]) => new Map(list.map((one) => [one.id, one]));

describe('annotationChanges', () => {
  it.each([
    ['nothing', mapOf(a, b), mapOf(a, b), []],
    ['an addition', mapOf(a), mapOf(a, b), [[undefined, b]]],
    ['a removal in the middle', mapOf(a, b, c), mapOf(a, c), [[b, undefined]]],
    ['a change in place', mapOf(a, b, c), mapOf(a, changed, c), [[b, changed]]],
    [
      'all of these',
      mapOf(a, b, c),
      mapOf(changed, c, d),
      [
        [a, undefined],
        [b, changed],
        [undefined, d],
      ],
    ],
    [
      'everything',
      mapOf(a, b),
      mapOf(),
      [
        [a, undefined],
        [b, undefined],
      ],
    ],
    [
      'another order',
      mapOf(a, b, c),
      mapOf(c, changed),
      [
        [a, undefined],
        [b, changed],
      ],
    ],
  ])('finds %s', (_, before, after, expected) => {
    expect(annotationChanges(before, after)).toEqual(expected);
  });
});
