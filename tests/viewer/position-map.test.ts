import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/domain/records/article.ts';
import { positionMap } from '../../src/viewer/position-map.ts';

const block = (start: number, end: number): Block => ({ kind: 'paragraph', range: { start, end } });

/** Sorted, disjoint blocks with gaps of 0 to 5 units, enough of them for several sections. */
const blocks = fc
  .array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 120 })
  .map((lengths) => {
    let offset = 0;
    return lengths.map(([gap, length]) => {
      const start = offset + gap;
      offset = start + length;
      return block(start, offset);
    });
  });

describe('positionMap', () => {
  // "ab\n\ncde" in one section: <section><block>ab</block><block>cde</block></section>
  const map = positionMap([block(0, 2), block(4, 7)]);
  it.each([
    [0, 2],
    [1, 3],
    [2, 4],
    [4, 6],
    [7, 9],
  ])('offset %i is position %i and back', (offset, position) => {
    expect(map.toPosition(offset)).toBe(position);
    expect(map.toOffset(position)).toBe(offset);
  });

  it('takes an offset between blocks where the bias says', () => {
    expect(map.toPosition(3, 'before')).toBe(4);
    expect(map.toPosition(3, 'after')).toBe(6);
  });

  it('takes offsets outside the text to its ends', () => {
    expect(positionMap([block(3, 5)]).toPosition(0)).toBe(2);
    expect(map.toPosition(99, 'after')).toBe(9);
  });

  it.each([
    [0, 0],
    [1, 0],
    [5, 2],
    [10, 7],
    [11, 7],
  ])('reads position %i between texts as offset %i', (position, offset) => {
    expect(map.toOffset(position)).toBe(offset);
  });

  it('opens a new section after 32 blocks', () => {
    const many = Array.from({ length: 33 }, (_, index) => block(index * 2, index * 2 + 1));
    // 32 blocks of three positions each, one for the first section's opening, two between, one for the block's own.
    expect(positionMap(many).toPosition(64)).toBe(1 + 32 * 3 + 2 + 1);
  });

  it('gives the part of a range that stands in a block, and null for none', () => {
    expect(map.within(0, { start: 1, end: 6 })).toEqual({ from: 3, to: 4 });
    expect(map.within(1, { start: 1, end: 6 })).toEqual({ from: 6, to: 8 });
    expect(map.within(1, { start: 0, end: 4 })).toBeNull();
  });

  it('returns every offset of a block after going there and back', () => {
    fc.assert(
      fc.property(blocks, fc.nat(), (all, pick) => {
        const { range } = all[pick % all.length] ?? block(0, 1);
        const offset = range.start + (pick % (range.end - range.start + 1));
        const there = positionMap(all);
        const inTwo = all.some((other) => other.range.start === offset && offset === range.end);
        expect(there.toOffset(there.toPosition(offset, inTwo ? 'before' : 'after'))).toBe(offset);
      }),
    );
  });

  it('keeps the order of offsets, also of those in gaps', () => {
    fc.assert(
      fc.property(blocks, fc.nat(6_000), fc.nat(6_000), (all, one, other) => {
        const there = positionMap(all);
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        expect(there.toPosition(low, 'before')).toBeLessThanOrEqual(there.toPosition(high, 'before'));
        expect(there.toPosition(low, 'before')).toBeLessThanOrEqual(there.toPosition(low, 'after'));
        const { range } = all.findLast(({ range: { start } }) => start <= low) ?? all[0] ?? block(0, 1);
        const back = there.toOffset(there.toPosition(low, 'before'));
        expect(back).toBe(Math.min(Math.max(low, range.start), range.end));
      }),
    );
  });
});
