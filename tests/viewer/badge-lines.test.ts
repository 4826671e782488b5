import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../src/domain/ids.ts';
import { badgeLines, firstWords } from '../../src/viewer/badge-lines.ts';

const start = (id: string, y: number, opposite = false) => ({ id: id as AnnotationId, y, opposite });

describe('badgeLines', () => {
  it('shows two badges a line and counts the rest', () => {
    expect(badgeLines([start('a', 16), start('b', 16), start('c', 17), start('d', 48)])).toEqual([
      { y: 16, opposite: false, shown: ['a', 'b'], more: ['c'] },
      { y: 48, opposite: false, shown: ['d'], more: [] },
    ]);
  });

  it('gives one with a label the place of two', () => {
    const isLabelled = (id: AnnotationId) => id === 'b';
    expect(badgeLines([start('a', 16), start('b', 16), start('c', 48), start('d', 48)], isLabelled)).toEqual([
      { y: 16, opposite: false, shown: ['a'], more: ['b'] },
      { y: 48, opposite: false, shown: ['c', 'd'], more: [] },
    ]);
  });

  it.each([
    // A column of four at 1440, one of two, the reading room.
    [24, [], ['a', 'b', 'c'], ['d']],
    [48, ['a'], ['b', 'c'], ['d']],
    [76, ['a', 'b'], ['c'], ['d']],
  ])('shows only what can be read in %d px', (width, shown, more, alone) => {
    const lines = badgeLines(
      [start('a', 16), start('b', 16), start('c', 16), start('d', 48)],
      () => false,
      width,
    );
    expect(lines).toEqual([
      { y: 16, opposite: false, shown, more },
      { y: 48, opposite: false, shown: alone, more: [] },
    ]);
  });

  it('lets two stand without a third in a narrow margin', () => {
    expect(badgeLines([start('a', 16), start('b', 16)], () => false, 44)[0]?.shown).toEqual(['a', 'b']);
  });

  it('has room for one in the other margin', () => {
    expect(badgeLines([start('a', 16, true), start('b', 16), start('c', 16, true)])).toEqual([
      { y: 16, opposite: true, shown: ['a'], more: ['c'] },
      { y: 16, opposite: false, shown: ['b'], more: [] },
    ]);
  });
});

describe('firstWords', () => {
  it.each([
    ['We won.', 'We won.'],
    ['  We\n won. ', 'We won.'],
    ['This is a sentence that is much too long for a badge', 'This is a sentence that is much too long…'],
    ['x'.repeat(50), `${'x'.repeat(40)}…`],
    [`${'x'.repeat(39)}😀${'y'.repeat(9)}`, `${'x'.repeat(39)}…`],
  ])('of %j are %j', (text, words) => {
    expect(firstWords(text)).toBe(words);
  });
});
