import { describe, expect, it } from 'vitest';
import type { Alignment } from '../../src/domain/alignment.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import { columnsAround, defaultColumns, pairInFocus } from '../../src/state/columns.ts';
import { article, sessionState } from '../support/article-builder.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => name as ArticleId) as [ArticleId, ArticleId, ArticleId];
const state = sessionState([
  article('One.', { id: a, letter: 'A' }),
  article('Two.', { id: b, letter: 'B' }),
  article('Three.', { id: c, letter: 'C' }),
]);
const sharing = (equal: number): Alignment => ({
  passages: [],
  sharedQuotes: [],
  paragraphs: { a: [], b: [] },
  words: { equal, a: 10, b: 10 },
});
const nothing = { pairs: [] };

describe('the columns one starts with', () => {
  it.each([
    ['its neighbour by letter, while nothing is known', nothing, a, [a, b]],
    ['the one before the last', nothing, c, [b, c]],
    [
      'the one it shares most words with, in the order of letters',
      {
        pairs: [
          { a, b: c, alignment: sharing(9) },
          { a: b, b: c, alignment: sharing(3) },
        ],
      },
      c,
      [a, c],
    ],
  ])('are the article and %s', (_, comparison, articleId, columns) => {
    expect(defaultColumns(state, comparison, articleId)).toEqual(columns);
  });

  it('leave out one that is gone, whatever it shared', () => {
    const gone = { pairs: [{ a, b: 'gone' as ArticleId, alignment: sharing(9) }] };
    expect(defaultColumns(state, gone, a)).toEqual([a, b]);
  });

  it('are one where there is only one', () => {
    expect(defaultColumns(sessionState([article('One.', { id: a })]), nothing, a)).toEqual([a]);
  });

  it('stay as they were while the article is among them', () => {
    expect(columnsAround(state, nothing, b, [c, b])).toEqual([c, b]);
    expect(columnsAround(state, nothing, b, [c, a])).toEqual([b, c]);
    expect(columnsAround(state, nothing, b, [b])).toEqual([b, c]);
  });
});

describe('the pair in focus', () => {
  it.each([
    ['the first two at the start', [a, b, c], a, null, { from: a, to: b }],
    ['the first and the one that is worked in', [a, b, c], c, null, { from: a, to: c }],
    ['the one that is worked in, whatever was before', [a, b, c], b, c, { from: a, to: b }],
    ['the first and the one that was worked in before it', [a, b, c], a, c, { from: a, to: c }],
    ['the second, when that one is no column any more', [a, b], a, c, { from: a, to: b }],
  ])('is %s', (_, columns, current, last, pair) => {
    expect(pairInFocus(columns, current, last)).toEqual(pair);
  });

  it('is none with fewer than two', () => {
    expect(pairInFocus([a], a, null)).toBeNull();
  });
});
