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
