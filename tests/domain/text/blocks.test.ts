import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_BLOCK, blockAt, blocksOf, blocksTouched } from '../../../src/domain/text/blocks.ts';
import { contentAndOffset, contentAndRange, hostileText, isWellFormed, words } from './hostile-text.ts';

const wordsOf = (text: string): string[] =>
  words(
    text,
    blocksOf(text).map(({ range }) => range),
  );

describe('blocksOf', () => {
  it('makes a paragraph of each non-blank line, whatever ends it', () => {
    expect(wordsOf('a\r\nb\rc\nd\u0085e\u2028f\u2029g')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    expect(blocksOf('a')[0]?.kind).toBe('paragraph');
  });

  it('trims blanks of every kind and skips blank lines', () => {
    expect(wordsOf('\u00a0 a b\u3000\n \u2003\t\n\n c ')).toEqual(['a b', 'c']);
    expect(blocksOf(' \n\u00a0\n')).toEqual([]);
    expect(blocksOf('')).toEqual([]);
  });

  it('is sorted and disjoint and holds every non-blank character', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        let end = 0;
        for (const { range } of blocksOf(text)) {
          expect(range.start >= end && range.end > range.start).toBe(true);
          expect(text.slice(end, range.start)).toMatch(/^\p{White_Space}*$/u);
          end = range.end;
        }
        expect(text.slice(end)).toMatch(/^\p{White_Space}*$/u);
      }),
    );
  });

  it('cuts an over-long line after a sentence', () => {
    const text = 'One two three fours. '.repeat(2000);
    const blocks = wordsOf(text);
    expect(blocks.length).toBeGreaterThan(6);
    for (const block of blocks) {
      expect(block.length).toBeLessThanOrEqual(LONGEST_BLOCK);
      expect(block).toMatch(/^One.*fours\.$/);
    }
  });

  it('cuts at a blank, and where there is none between graphemes', () => {
    for (const block of wordsOf('word '.repeat(5000))) expect(block).toMatch(/^word.*word$/);
    for (const block of wordsOf('👩‍👩‍👧'.repeat(3000))) expect(block).toMatch(/^(?:👩‍👩‍👧)+$/u);
  });

  it('cuts a single endless grapheme rather than not at all, and no surrogate pair', () => {
    const blocks = wordsOf(`a${'\u{1d165}'.repeat(9000)}`);
    expect(Math.max(...blocks.map((block) => block.length))).toBeLessThanOrEqual(LONGEST_BLOCK);
    expect(blocks.every((block) => isWellFormed(block))).toBe(true);
  });
});

describe('blockAt', () => {
  it('finds the block that holds or precedes the offset', () => {
    const blocks = blocksOf('  ab\n\ncd');
    expect([0, 2, 4, 5, 6, 8, 99].map((offset) => blockAt(blocks, offset))).toEqual([-1, 0, 0, 0, 1, 1, 1]);
  });

  it('agrees with looking at every block', () => {
    fc.assert(
      fc.property(contentAndOffset, ([{ blocks }, offset]) => {
        expect(blockAt(blocks, offset)).toBe(blocks.findLastIndex(({ range }) => range.start <= offset));
      }),
    );
  });
});

describe('blocksTouched', () => {
  it('agrees with looking at every block', () => {
    fc.assert(
      fc.property(contentAndRange, ([{ blocks }, range]) => {
        fc.pre(range.start < range.end);
        const touched = blocks.flatMap((block, index) =>
          block.range.start < range.end && range.start < block.range.end ? [index] : [],
        );
        const found = blocksTouched(blocks, range);
        expect(found).toEqual(touched.length === 0 ? null : { first: touched[0], last: touched.at(-1) });
      }),
    );
  });
});
