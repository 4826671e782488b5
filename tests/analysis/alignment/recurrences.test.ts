import { describe, expect, it } from 'vitest';
import { recurrencesOf } from '../../../src/analysis/alignment/recurrences.ts';
import { compared, samples, wordsAt } from './compared.ts';

const found = (words: string, ...texts: readonly string[]): readonly string[] =>
  recurrencesOf(
    words,
    texts.map((text, n) => compared(text, `${n}`)),
  ).map(({ articleId, range }) => `${articleId}: ${wordsAt(texts[Number(articleId)] ?? '', range)}`);

describe('Words come again', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'the bridge',
      ['The bridge, the “bridge”.', 'A bridge. The\u00a0Bridge'],
      ['0: The bridge', '0: the “bridge', '1: The\u00a0Bridge'],
    ],
    ['bridge', ['bridges Bridge'], ['0: Bridge']],
    ["don't know", ['I don’t know', 'DON‘T KNOW'], ['0: don’t know', '1: DON‘T KNOW']],
    ['the US', ['in the U.S. or us', 'the us'], ['0: the U.S.', '1: the us']],
    ['NATO', ['N.A.T.O. and Nato'], ['0: N.A.T.O.', '0: Nato']],
    [
      'programme',
      ['pro\u00adgramme', 'ｐｒｏｇｒａｍｍｅ', 'program'],
      ['0: pro\u00adgramme', '1: ｐｒｏｇｒａｍｍｅ'],
    ],
    ['東京', ['東京で、東京都'], ['0: 東京', '0: 東京']],
    ['a a', ['a a a a a'], ['0: a a', '0: a a']],
    ['left. He', ['left. He', 'left\nHe'], ['0: left. He']],
    ['“ — ”', ['“ — ”'], []],
    ['', ['a'], []],
  ])('%j in %j', (words, texts, expected) => {
    expect(found(words, ...texts)).toEqual(expected);
  });

  it('not before the body', () => {
    const text = compared('bridge and bridge', 'x', 2);
    expect(recurrencesOf('bridge', [text]).map(({ range }) => range.start)).toEqual([11]);
  });

  it('in the samples', () => {
    const { a, b, c } = samples();
    const places = recurrencesOf('build trust with', [a, b, c]).map(
      ({ articleId, range }) => `${articleId} ${range.start}`,
    );
    expect(places).toEqual(['article-a 43', 'article-a 1169', 'article-b 60', 'article-b 999']);
    expect(recurrencesOf('Ayatollah Ali Khamenei', [a, b, c])).toHaveLength(3);
  });
});
