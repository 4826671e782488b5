import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointIndex } from '../../../src/domain/text/code-points.ts';
import { hostileText } from './hostile-text.ts';

describe('codePointIndex', () => {
  it('counts as an independent code-point slicer does', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { toCodePoint, toUtf16 } = codePointIndex(text);
        const codePoints = [...text];
        const starts = codePoints.map((_, position) => codePoints.slice(0, position).join('').length);
        expect(starts.map(toCodePoint)).toEqual(codePoints.map((_, position) => position));
        expect(codePoints.map((_, position) => toUtf16(position))).toEqual(starts);
      }),
    );
  });

  it('takes a range there and back, and code points slice what UTF-16 slices', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const { toCodePoint, toUtf16 } = codePointIndex(text);
        const start = toUtf16(a);
        const end = toUtf16(a + b);
        expect(toCodePoint(start)).toBe(a);
        expect([...text].slice(a, a + b).join('')).toBe(text.slice(start, end));
      }),
    );
  });

  it('keeps offsets behind the end of the text', () => {
    const { toCodePoint, toUtf16 } = codePointIndex('a😀b');
    expect(toCodePoint(104)).toBe(103);
    expect(toUtf16(103)).toBe(104);
  });

  it('counts the middle of a pair as its start', () => {
    expect(codePointIndex('a😀b').toCodePoint(2)).toBe(1);
  });
});
