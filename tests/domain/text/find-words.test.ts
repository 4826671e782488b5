import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../src/domain/text/find-words.ts';
import { isGraphemeBorder } from '../../../src/domain/text/graphemes.ts';
import { languageSamples, sampleNames } from '../../support/language-samples.ts';
import { contentAndRange, contentOf } from './hostile-text.ts';

const NEWS = contentOf(
  'Trump now claims he may be open, as Iran’s leader—and “Ayatollah” Khamenei—said.\nNow Iran-backed groups.',
);
const found = (typed: string, from = 0): string | null => {
  const range = findWords(NEWS, typed, from);
  return range && NEWS.text.slice(range.start, range.end);
};

describe('findWords', () => {
  it.each([
    ['cl', 'claims'],
    ['now c', 'now claims'],
    ['NOW', 'now'],
    ["iran's", 'Iran’s'],
    ['"aya', '“Ayatollah'],
    ['khamenei-s', 'Khamenei—said'],
    ['iran', 'Iran’s'],
    ['laims', null],
    ['x', null],
    ['  ', null],
    ['(', null],
  ])('finds for %j %j', (typed, words) => {
    expect(found(typed)).toBe(words);
  });

  it('goes on from an offset, over blocks, and then from the beginning', () => {
    expect(found('now', NEWS.text.indexOf('claims'))).toBe('Now');
    expect(found('iran', NEWS.text.indexOf('backed') - 5)).toBe('Iran');
    expect(found('tr', 30)).toBe('Trump');
  });

  it('finds words of scripts without blanks, and those that run from right to left', () => {
    for (const name of sampleNames) {
      const { content, text, marks } = languageSamples[name];
      const clause = text.slice(marks.clause.start, marks.clause.start + 4).trim();
      expect(findWords(content, clause, 0)?.start).toBe(marks.clause.start);
    }
  });

  it('begins with what was typed, and never cuts a grapheme', () => {
    fc.assert(
      fc.property(contentAndRange, fc.nat(200), ([content, { start, end }], from) => {
        const typed = content.text.slice(start, Math.min(end, start + 6));
        const range = findWords(content, typed, from);
        if (!range) return;
        const { text } = content;
        expect(range.start < range.end).toBe(true);
        expect(isGraphemeBorder(text, range.start) && isGraphemeBorder(text, range.end)).toBe(true);
      }),
    );
  });
});
