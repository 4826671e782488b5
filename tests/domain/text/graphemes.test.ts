import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeCeil, graphemeFloor, isGraphemeBorder } from '../../../src/domain/text/graphemes.ts';
import { hostileText } from './hostile-text.ts';

/** All borders in order, by segmenting the whole text at once. */
const bordersOf = (text: string): number[] => [
  ...Array.from(new Intl.Segmenter('en').segment(text), ({ index }) => index),
  text.length,
];

describe('grapheme borders', () => {
  it.each([
    ['👩‍👩‍👧‍👦', 'a family joined by ZWJ'],
    ['👍🏽', 'a skin tone'],
    ['🇩🇪', 'a flag'],
    ['e\u0301', 'a combining accent'],
    ['\r\n', 'CR LF'],
    ['क्षि', 'a conjunct'],
    ['\u1112\u1161\u11ab', 'Hangul jamo'],
    ['🏴\u{e0067}\u{e0062}\u{e007f}', 'a tag sequence'],
  ])('never lie inside %j, %s', (cluster) => {
    const text = `x${cluster}y`;
    for (let offset = 2; offset <= cluster.length; offset += 1) {
      expect(isGraphemeBorder(text, offset)).toBe(false);
      expect(graphemeFloor(text, offset)).toBe(1);
      expect(graphemeCeil(text, offset)).toBe(1 + cluster.length);
    }
  });

  it('lie between the second and third of four regional indicators', () => {
    expect(graphemeFloor('🇫🇷🇮🇹', 5)).toBe(4);
    expect(graphemeCeil('🇫🇷🇮🇹', 2)).toBe(4);
  });

  it('are found locally where segmenting everything finds them', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const borders = bordersOf(text);
        const offsets = Array.from({ length: text.length + 1 }, (_, offset) => offset);
        expect(offsets.filter((offset) => isGraphemeBorder(text, offset))).toEqual(borders);
        expect(offsets.map((offset) => graphemeFloor(text, offset))).toEqual(
          offsets.map((offset) => borders.findLast((border) => border <= offset)),
        );
        expect(offsets.map((offset) => graphemeCeil(text, offset))).toEqual(
          offsets.map((offset) => borders.find((border) => border >= offset)),
        );
      }),
    );
  });

  it('survives a cluster longer than any window', () => {
    const text = `a${'\u0301'.repeat(5000)}b`;
    expect(graphemeFloor(text, 3000)).toBe(0);
    expect(graphemeCeil(text, 3000)).toBe(5001);
  });

  it('moves offsets outside the text to its ends', () => {
    expect(graphemeFloor('ab', 9)).toBe(2);
    expect(graphemeCeil('ab', -3)).toBe(0);
  });
});
