import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArticleId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { byPosition, inReadingOrder } from '../../src/exchange/reading-order.ts';

const ARTICLES = ['b', 'a', 'c'];
const placeOf = (id: ArticleId): number => ARTICLES.indexOf(id);

it('goes article after article, and in each as one reads', () => {
  // Few places, so that many annotations share one.
  const range = fc.tuple(fc.nat(3), fc.nat(3)).map(([start, length]) => ({ start, end: start + length }));
  const annotation = fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    target: fc.record({
      articleId: fc.constantFrom(...ARTICLES),
      ranges: fc.array(range, { maxLength: 2 }),
    }),
  }) as unknown as fc.Arbitrary<Annotation>;
  fc.assert(
    fc.property(fc.array(annotation), (annotations) => {
      const given = [...annotations];
      expect(inReadingOrder(annotations, placeOf)).toEqual(
        ARTICLES.flatMap((id) =>
          annotations.filter(({ target }) => target.articleId === id).toSorted(byPosition),
        ),
      );
      expect(annotations).toEqual(given);
    }),
  );
});
