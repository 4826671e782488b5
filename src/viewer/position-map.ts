import type { Block } from '../domain/records/article.ts';
import type { TextRange } from '../domain/records/range.ts';
import { sectionsOf } from './sections.ts';

/** Which way an offset between two blocks goes: to the end of the block before it or the start of the one after it. */
export type Bias = 'before' | 'after';

/** Offsets of the canonical text (UTF-16 units) to and from positions in the document of `toDocument`. */
export interface PositionMap {
  /** Offsets outside the text are taken to its ends; offsets between blocks go where the bias says. */
  toPosition(offset: number, bias?: Bias): number;
  /** Any position of the document; one between blocks means the end of the block before it. */
  toOffset(position: number): number;
  /** Document positions of the part of a range that stands in one block; null when nothing of it does. */
  within(block: number, range: TextRange): { readonly from: number; readonly to: number } | null;
  readonly blocks: readonly Block[];
}

/** The last index whose value is at most `value`, or 0. */
function lastAtMost(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * @param blocks the shown blocks: sorted, disjoint, at least one.
 * A node's opening and closing take one position each, so a block's text starts one after it opens.
 */
export function positionMap(blocks: readonly Block[]): PositionMap {
  const starts = new Int32Array(blocks.length);
  const ends = new Int32Array(blocks.length);
  const positions = new Int32Array(blocks.length);
  let position = 0;
  for (const { firstBlock, endBlock } of sectionsOf(blocks)) {
    position++;
    for (let index = firstBlock; index < endBlock; index++) {
      const range = blocks[index]?.range ?? { start: 0, end: 0 };
      starts[index] = range.start;
      ends[index] = range.end;
      positions[index] = position + 1;
      position += range.end - range.start + 2;
    }
    position++;
  }
  const startOf = (index: number): number => starts[index] ?? 0;
  const endOf = (index: number): number => ends[index] ?? 0;
  const positionOf = (index: number): number => positions[index] ?? 1;

  return {
    blocks,
    toPosition(offset, bias = 'before') {
      const index = lastAtMost(starts, offset);
      const inside = offset <= endOf(index);
      if (!inside && bias === 'after' && index + 1 < blocks.length) return positionOf(index + 1);
      const clamped = Math.max(startOf(index), Math.min(offset, endOf(index)));
      return positionOf(index) + clamped - startOf(index);
    },
    toOffset(position) {
      const index = lastAtMost(positions, position);
      const along = Math.max(0, position - positionOf(index));
      return Math.min(startOf(index) + along, endOf(index));
    },
    within(block, range) {
      const start = Math.max(range.start, startOf(block));
      const end = Math.min(range.end, endOf(block));
      if (start >= end) return null;
      const shift = positionOf(block) - startOf(block);
      return { from: start + shift, to: end + shift };
    },
  };
}
