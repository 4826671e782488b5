import { describe, expect, it } from 'vitest';
import { contentInWords, leftOutInWords, type SharedContent } from '../../../src/ui/sentences/share.ts';

const content: SharedContent = {
  articles: 3,
  annotations: 124,
  coders: ['Ada', 'Bo'],
  characters: 20_000,
  leftOut: { articles: [], coders: [], tags: [] },
};
const plain = { as: 'file', withTexts: true, withLog: false, gzip: false } as const;

describe('what a file will hold', () => {
  it.each([
    [content, plain, '3 articles, 124 annotations by Ada and Bo, texts included, about 160 kB.'],
    [
      { ...content, articles: 1, annotations: 1, coders: ['Ada'], characters: 4000 },
      { ...plain, withTexts: false },
      '1 article, 1 annotation by Ada, without the texts, about 20 kB.',
    ],
    [
      content,
      { ...plain, as: 'page' as const },
      '3 articles, 124 annotations by Ada and Bo, texts included, about 5.8 MB.',
    ],
    [
      { ...content, annotations: 0, coders: [] },
      { ...plain, withLog: true },
      '3 articles, no annotations, texts included, history included.',
    ],
    [
      { ...content, coders: ['A', 'B', 'C', 'D', 'E'] },
      { ...plain, gzip: true },
      '3 articles, 124 annotations by 5 coders, texts included.',
    ],
  ])('%#', (what, how, words) => {
    expect(contentInWords(what, how)).toBe(words);
  });
});

describe('what is left out', () => {
  it.each([
    [{ articles: [], coders: [], tags: [] }, null],
    [{ articles: ['C'], coders: [], tags: [] }, 'Left out: article C.'],
    [
      { articles: ['B', 'C'], coders: ['Bo'], tags: ['Claim', 'Framing'] },
      'Left out: articles B and C; the work of Bo; what is tagged as Claim and Framing.',
    ],
    [{ articles: ['A', 'B', 'C', 'D', 'E'], coders: [], tags: [] }, 'Left out: 5 articles.'],
  ])('%#', (leftOut, words) => {
    expect(leftOutInWords(leftOut)).toBe(words);
  });
});
