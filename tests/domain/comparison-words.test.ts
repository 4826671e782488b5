import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editNatures } from '../../src/domain/alignment.ts';
import {
  differenceInWords,
  littleInCommon,
  NATURES,
  percentInWords,
  shortened,
  summarySentence,
  type PairSummary,
} from '../../src/domain/comparison-words.ts';

interface Counts {
  readonly all?: number;
  readonly kept?: number;
  readonly dropped?: readonly [sentences: number, paragraphs: number];
  readonly added?: readonly [sentences: number, paragraphs: number];
  readonly edits?: number;
  readonly quotes?: number;
  readonly moved?: number;
}

const summary = ({
  all = 13,
  kept = 13,
  dropped = [0, 0],
  added = [0, 0],
  edits = 0,
  quotes = 0,
  moved = 0,
}: Counts): PairSummary => ({
  paragraphs: { all, kept, moved, dropped: dropped[1], added: added[1] },
  sentences: { dropped: dropped[0], added: added[0] },
  edits,
  sharedQuotes: quotes,
});

describe('the sentence on two articles', () => {
  it.each<[string, Counts]>([
    [
      'B keeps 6 of 13 paragraphs of A, drops 1 sentence and 7 paragraphs, adds 5.',
      { kept: 6, dropped: [1, 7], added: [0, 5], edits: 9 },
    ],
    [
      'B keeps 6 of 13 paragraphs of A, drops 7, adds 1 sentence and 5 paragraphs.',
      { kept: 6, dropped: [0, 7], added: [1, 5], edits: 9 },
    ],
    [
      'B keeps 12 of 13 paragraphs of A, drops 2 sentences and 1 paragraph, adds 1.',
      { kept: 12, dropped: [2, 1], added: [0, 1], edits: 3 },
    ],
    [
      'B keeps all 13 paragraphs of A, drops 1 sentence, adds 2 paragraphs.',
      { dropped: [1, 0], added: [0, 2], edits: 1 },
    ],
    [
      'B keeps all 13 paragraphs of A, drops 2 sentences, adds 1.',
      { dropped: [2, 0], added: [1, 0], edits: 3 },
    ],
    ['B keeps all 13 paragraphs of A.', { edits: 4 }],
    [
      'B keeps 11 of 12 paragraphs of A, 10 of them in another place, drops 1.',
      { all: 12, kept: 11, moved: 10, dropped: [0, 1] },
    ],
    ['B has all 13 paragraphs of A, word for word.', {}],
    ['B has all 13 paragraphs of A, word for word, adds 5.', { added: [0, 5] }],
    ['B has the one paragraph of A, word for word.', { all: 1, kept: 1 }],
    ['B keeps 6 of 13 paragraphs of A, drops 7.', { kept: 6, dropped: [0, 7] }],
    ['B keeps 1,000 of 2,000 paragraphs of A, drops 1,000.', { all: 2000, kept: 1000, dropped: [0, 1000] }],
    ['B has little in common with A.', { kept: 0, dropped: [0, 13], added: [0, 5] }],
    ['B has little in common with A: only 1 quote.', { kept: 0, dropped: [0, 13], quotes: 1 }],
    ['B has little in common with A: only 2 quotes.', { kept: 0, dropped: [0, 13], quotes: 2 }],
  ])('%s', (sentence, counts) => {
    expect(summarySentence('A', 'B', summary(counts))).toBe(sentence);
  });

  it('never names what there is none of', () => {
    const few = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(few, few, few, few, few, few, (kept, lost, cut, added, sentences, edits) => {
        const sentence = summarySentence(
          'A',
          'B',
          summary({ all: kept + lost, kept, dropped: [cut, lost], added: [sentences, added], edits }),
        );
        expect(sentence).not.toMatch(/\b0\b|undefined|NaN|, ,|\b1 (?:sentences|paragraphs)\b/u);
        expect(sentence).toMatch(/^B [^.]+\.$/u);
      }),
    );
  });
});

describe('articles that stand apart', () => {
  it.each([
    ['C has little in common with A and B.', ['C'], ['A', 'B']],
    ['C and D have little in common with A and B.', ['C', 'D'], ['A', 'B']],
    ['C has little in common with A, B, D and E.', ['C'], ['A', 'B', 'D', 'E']],
    ['C has little in common with the other 5 articles.', ['C'], ['A', 'B', 'D', 'E', 'F']],
    ['A and B have little in common.', ['A', 'B'], []],
  ])('%s', (sentence, letters, others) => {
    expect(littleInCommon(letters, others)).toBe(sentence);
  });
});

describe('a difference in words', () => {
  it.each([
    [
      'Replaced: “Mr Khamenei” by “Ayatollah Khamenei”, honorific',
      { operation: 'replaced', nature: 'honorific', a: 'Mr Khamenei', b: 'Ayatollah Khamenei' },
    ],
    [
      'Left out: “He also warned.”, sentence',
      { operation: 'deleted', nature: 'sentence', a: 'He also\n warned.', b: '' },
    ],
    [
      'Added: “, The National reported”, attribution',
      { operation: 'inserted', nature: 'attribution', a: '', b: ', The National reported' },
    ],
    [
      'Replaced: “said” by “added”, reporting verb',
      { operation: 'replaced', nature: 'cueVerb', a: 'said', b: 'added' },
    ],
  ] as const)('%s', (sentence, difference) => {
    expect(differenceInWords(difference)).toBe(sentence);
  });

  it('has a name of its own for every nature', () => {
    expect(new Set(editNatures.map((nature) => NATURES[nature])).size).toBe(editNatures.length);
  });

  it('is cut in the middle, never through a character, and never longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 40 }), (words, limit) => {
        const short = shortened(words, limit);
        expect(Array.from(short).length).toBeLessThanOrEqual(limit);
        expect(short.isWellFormed()).toBe(true);
        if (!short.includes('…')) expect(short).toBe(words.replace(/\s+/gu, ' ').trim());
      }),
    );
    expect(shortened('one two three four five', 12)).toBe('one two…five');
  });
});

describe('a share', () => {
  it.each([
    [0, '0 %'],
    [0.001, '1 %'],
    [0.414, '41 %'],
    [0.999, '99 %'],
    [1, '100 %'],
  ])('of %d is %s', (share, words) => {
    expect(percentInWords(share)).toBe(words);
  });
});
