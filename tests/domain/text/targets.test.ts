import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import {
  extentOf,
  isAttached,
  lengthOf,
  makeTarget,
  normaliseRanges,
  withinText,
} from '../../../src/domain/text/targets.ts';
import { contentAndRange, hostileText, isWellFormed } from './hostile-text.ts';

const ARTICLE = { id: 'article-a' as ArticleId, textHash: 'hash' };
const rangeArbitrary = fc
  .tuple(fc.nat(40), fc.nat(12))
  .map(([start, length]) => ({ start, end: start + length }));

describe('normaliseRanges', () => {
  it('sorts, joins what overlaps or touches, and drops what is empty', () => {
    const ranges = [
      { start: 9, end: 12 },
      { start: 1, end: 3 },
      { start: 3, end: 5 },
      { start: 7, end: 7 },
      { start: 10, end: 11 },
    ];
    expect(normaliseRanges(ranges)).toEqual([
      { start: 1, end: 5 },
      { start: 9, end: 12 },
    ]);
  });

  it('covers the same units, with gaps between ranges', () => {
    fc.assert(
      fc.property(fc.array(rangeArbitrary), (ranges) => {
        const normal = normaliseRanges(ranges);
        const covered = (list: readonly TextRange[]): number[] =>
          Array.from({ length: 60 }, (_, unit) => unit).filter((unit) =>
            list.some(({ start, end }) => start <= unit && unit < end),
          );
        expect(covered(normal)).toEqual(covered(ranges));
        normal.slice(1).forEach(({ start }, index) => expect(start).toBeGreaterThan(normal[index]?.end ?? 0));
      }),
    );
  });
});

describe('makeTarget', () => {
  it('keeps exact words and 32 code points on both sides', () => {
    const text = `${'😀'.repeat(40)}we won${'🎉'.repeat(40)}`;
    const { quotes, ranges } = makeTarget(ARTICLE, text, [{ start: 80, end: 86 }]);
    expect(ranges).toEqual([{ start: 80, end: 86 }]);
    expect(quotes).toEqual([{ exact: 'we won', prefix: '😀'.repeat(32), suffix: '🎉'.repeat(32) }]);
  });

  it('is always attached, and its context is whole code points beside the range', () => {
    fc.assert(
      fc.property(contentAndRange, ([{ text }, range]) => {
        fc.pre(range.start < range.end && isWellFormed(text));
        const target = makeTarget(ARTICLE, text, [range]);
        expect(isAttached(target, text)).toBe(true);
        expect(target.detached).toBe(false);
        const [{ prefix, suffix } = { prefix: '', suffix: '' }] = target.quotes;
        expect(text.slice(0, range.start).endsWith(prefix) && text.slice(range.end).startsWith(suffix)).toBe(
          true,
        );
        const isWhole = (offset: number): boolean => isWellFormed(text.slice(0, offset));
        if (isWhole(range.start)) expect(prefix).toBe([...text.slice(0, range.start)].slice(-32).join(''));
        if (isWhole(range.end)) expect(suffix).toBe([...text.slice(range.end)].slice(0, 32).join(''));
      }),
    );
  });

  it('refuses ranges that are empty or outside the text', () => {
    expect(() => makeTarget(ARTICLE, 'abc', [])).toThrow(RangeError);
    expect(() => makeTarget(ARTICLE, 'abc', [{ start: 1, end: 4 }])).toThrow(RangeError);
  });
});

describe('isAttached', () => {
  const text = 'one two one two';
  const target = makeTarget(ARTICLE, text, [
    { start: 0, end: 3 },
    { start: 8, end: 11 },
  ]);

  it.each([
    [
      'another word at the place',
      {
        ...target,
        ranges: [
          { start: 4, end: 7 },
          { start: 8, end: 11 },
        ],
      },
    ],
    ['ranges out of order', { ranges: target.ranges.toReversed(), quotes: target.quotes.toReversed() }],
    [
      'a range behind the text',
      {
        ...target,
        ranges: [
          { start: 0, end: 3 },
          { start: 80, end: 83 },
        ],
      },
    ],
    ['a quote too few', { ...target, quotes: target.quotes.slice(1) }],
    [
      'overlapping ranges',
      {
        ranges: [
          { start: 0, end: 3 },
          { start: 2, end: 3 },
        ],
        quotes: [
          { exact: 'one', prefix: '', suffix: '' },
          { exact: 'e', prefix: '', suffix: '' },
        ],
      },
    ],
    [
      'a quote that is only the beginning of what stands there',
      {
        ...target,
        quotes: [
          { exact: 'on', prefix: '', suffix: '' },
          { exact: 'one', prefix: '', suffix: '' },
        ],
      },
    ],
    ['no range', { ranges: [], quotes: [] }],
  ])('finds %s', (_, broken) => {
    expect(isAttached(target, text)).toBe(true);
    expect(isAttached(broken, text)).toBe(false);
  });

  it('finds any change of the words', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), (text, seed) => {
        fc.pre(text.length > 0);
        const target = makeTarget(ARTICLE, text, [{ start: 0, end: text.length }]);
        const at = seed % text.length;
        expect(isAttached(target, `${text.slice(0, at)}\u0001${text.slice(at + 1)}`)).toBe(
          text[at] === '\u0001',
        );
      }),
    );
  });
});

it('measures marked units without gaps, and the extent with them', () => {
  const target = {
    ranges: [
      { start: 2, end: 5 },
      { start: 9, end: 10 },
    ],
  };
  expect(lengthOf(target)).toBe(4);
  expect(extentOf(target)).toEqual({ start: 2, end: 10 });
  expect(withinText([{ start: 2, end: 2 }], 'abc')).toBe(false);
});
