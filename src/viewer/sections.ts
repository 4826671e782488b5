import type { Block } from '../domain/records/article.ts';

/** A run of blocks that is laid out, painted and skipped as one: half-open block indexes. */
export interface Section {
  readonly firstBlock: number;
  readonly endBlock: number;
}

// Less than a window each, so that little more is painted than can be seen; the longest article has some thousand.
const MOST_BLOCKS = 32;
const MOST_UNITS = 1_200;

/** Groups blocks into sections of at most 32 blocks or about 1,200 UTF-16 units; at least one block each. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: Section[] = [];
  let firstBlock = 0;
  let units = 0;
  for (const [index, block] of blocks.entries()) {
    const length = block.range.end - block.range.start;
    const full = index - firstBlock === MOST_BLOCKS || units + length > MOST_UNITS;
    if (full && index > firstBlock) {
      sections.push({ firstBlock, endBlock: index });
      firstBlock = index;
      units = 0;
    }
    units += length;
  }
  if (firstBlock < blocks.length) sections.push({ firstBlock, endBlock: blocks.length });
  return sections;
}
