import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignMany } from '../../../src/analysis/alignment/align-many.ts';
import { align } from '../../../src/analysis/alignment/align.ts';
import { clusters } from '../../../src/analysis/alignment/clusters.ts';
import type { AlignedPair, ComparedText } from '../../../src/domain/alignment.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { runs } from '../../support/runs.ts';
import { twoTexts } from './arbitrary-texts.ts';
import { compared, samples, wordsAt } from './compared.ts';

const RIVER = 'Engineers repaired the broken bridge near the river before the early winter came.';
const FARMS = 'Farmers planted apple orchards around every village and sold their fruit abroad.';
const SCHOOL = 'Teachers opened a small school whose pupils painted all its walls bright yellow.';

const pairsOf = (texts: readonly ComparedText[]): readonly AlignedPair[] =>
  alignMany(texts).map(({ a, b, alignment }) => ({
    a: texts[a]?.articleId ?? ('' as ArticleId),
    b: texts[b]?.articleId ?? ('' as ArticleId),
    alignment,
  }));

describe('Many texts', () => {
  it('give the pairs that share something, as each two of them would', () => {
    const { a, b, c } = samples();
    const done: string[] = [];
    const found = alignMany([c, a, b], (now, total) => done.push(`${now}/${total}`));
    expect(found).toEqual([{ a: 1, b: 2, alignment: align(a, b) }]);
    expect(done.at(-1)).toBe(`${done.length}/${done.length}`);
  });

  it('are found by candidates as by looking at every two', () => {
    fc.assert(
      fc.property(fc.array(twoTexts, { minLength: 1, maxLength: 3 }), (all) => {
        const texts = all.flatMap(({ a, b }) => [a, b]);
        const everyTwo = texts.flatMap((a, n) =>
          texts.slice(n + 1).flatMap((b, m) => {
            const alignment = align(a, b);
            const shares = alignment.passages.length + alignment.sharedQuotes.length > 0;
            return shares ? [{ a: n, b: n + 1 + m, alignment }] : [];
          }),
        );
        const byPlace = alignMany(texts).toSorted((one, other) => one.a - other.a || one.b - other.b);
        expect(byPlace).toEqual(everyTwo);
      }),
      { numRuns: runs(40) },
    );
  });

  it.each([
    [
      'the same four words twice',
      '中国外交部发言人 the the \nthe the the 中国外交部发言人 \nthe ',
      '中国外交部发言人 \n中国外交部发言人 don’t \nthe ',
    ],
    ['one word again and again', 'talks '.repeat(12), 'talks '.repeat(14)],
  ])('are found where all they share is %s', (_, one, other) => {
    const texts = [compared(one), compared(other)];
    expect(alignMany(texts).map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
  });

  it('leave out the pairs that nobody asks for', () => {
    const { a, b } = samples();
    expect(
      alignMany([a, b, a], undefined, ([first]) => first === 1).map(({ a: one, b: two }) => [one, two]),
    ).toEqual([[1, 2]]);
  });
});

describe('Clusters', () => {
  const texts = [
    compared(`${RIVER}\n${FARMS}`, 'one'),
    compared(`${FARMS}\n${SCHOOL}`, 'two'),
    compared(`${SCHOOL}\nNothing else.\n${RIVER}`, 'three'),
    compared(`${FARMS} They were glad.`, 'four'),
  ];
  const ids = texts.map(({ articleId }) => articleId);
  const inWords = (order: readonly ArticleId[]) =>
    clusters(pairsOf(texts), order).map(({ members }) =>
      members.map(({ articleId, range }) => {
        const text = texts.find((one) => one.articleId === articleId)?.text ?? '';
        return `${articleId}: ${wordsAt(text, range).split(' ')[0]}`;
      }),
    );

  it('hold the same passage of all texts, in the order of the articles', () => {
    expect(inWords(ids)).toEqual([
      ['one: Engineers', 'three: Engineers'],
      ['one: Farmers', 'two: Farmers', 'four: Farmers'],
      ['two: Teachers', 'three: Teachers'],
    ]);
    expect(inWords(ids.toReversed())[0]).toEqual(['four: Farmers', 'two: Farmers', 'one: Farmers']);
  });

  it('leave out articles that are not asked for, and whoever is left alone', () => {
    expect(inWords(ids.slice(0, 2))).toEqual([['one: Farmers', 'two: Farmers']]);
  });

  it('do not grow together over a few words', () => {
    const [x, y, z] = [
      compared(`${RIVER} ${FARMS} ${SCHOOL}`, 'x'),
      compared(`${RIVER} Farmers planted apple. Nobody else was there that day, one may say.`, 'y'),
      compared(
        `We were told so by everybody who lives there, or so most of us thought at that time. Farmers planted apple orchards ${SCHOOL}`,
        'z',
      ),
    ];
    const found = clusters(
      pairsOf([x, y, z]),
      [x, y, z].map(({ articleId }) => articleId),
    );
    expect(found.map(({ members }) => members.map(({ articleId }) => articleId))).toEqual([
      ['x', 'y'],
      ['x', 'z'],
    ]);
  });

  it('of the samples are the six passages', () => {
    const { a, b, c } = samples();
    const found = clusters(pairsOf([a, b, c]), [a.articleId, b.articleId, c.articleId]);
    expect(found).toHaveLength(6);
    expect(found[4]?.members).toEqual([
      { articleId: a.articleId, range: { start: 896, end: 1021 } },
      { articleId: b.articleId, range: { start: 720, end: 853 } },
    ]);
  });
});
