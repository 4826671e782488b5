import { describe, expect, it } from 'vitest';
import { moveEdge } from '../../src/viewer/edge-drag.ts';

describe('moveEdge', () => {
  const text = 'One two 👍🏽 three';
  it.each([
    ['start', 4, { start: 4, end: 7 }],
    ['start', 0, { start: 0, end: 7 }],
    ['start', 99, { start: 6, end: 7 }],
    ['end', 3, { start: 1, end: 3 }],
    ['end', 0, { start: 1, end: 2 }],
    // The thumb and its skin tone are four units of one sign.
    ['end', 10, { start: 1, end: 8 }],
    ['end', 12, { start: 1, end: 12 }],
  ] as const)('the %s to %i', (side, offset, expected) => {
    expect(moveEdge(text, { start: 1, end: 7 }, side, offset)).toEqual(expected);
  });

  it('leaves a whole sign when both edges meet', () => {
    expect(moveEdge(text, { start: 8, end: 13 }, 'end', 0)).toEqual({ start: 8, end: 12 });
    expect(moveEdge(text, { start: 1, end: 12 }, 'start', 99)).toEqual({ start: 8, end: 12 });
  });
});
