import type { Paragraph, ParagraphState, Passage, Side } from '../../domain/alignment.ts';
import type { TokenBlock, Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/**
 * What became of each paragraph that has words: `same` when all of them stand in passages without an edit, `moved` when
 * all its passages moved.
 */
export function paragraphsOf(tokens: Tokens, passages: readonly Passage[], side: Side): Paragraph[] {
  const sorted = passages.toSorted((one, other) => one[side].start - other[side].start);
  let next = 0;
  return tokens.paragraphs.map((paragraph) => {
    const inside: Passage[] = [];
    for (; (sorted[next]?.[side].start ?? Infinity) < paragraph.range.end; next += 1) {
      const passage = sorted[next];
      if (passage) inside.push(passage);
    }
    return {
      block: paragraph.block,
      range: paragraph.range,
      state: stateOf(tokens, paragraph, inside, side),
    };
  });
}

function stateOf(
  tokens: Tokens,
  { first, end }: TokenBlock,
  passages: readonly Passage[],
  side: Side,
): ParagraphState {
  if (passages.length === 0) return 'onlyHere';
  if (passages.every(({ moved }) => moved)) return 'moved';
  const words = passages.reduce((sum, passage) => sum + passage.words[side], 0);
  const unchanged = passages.every(({ edits }) => edits.length === 0);
  return unchanged && words === end - first && at(tokens.starts, first) >= 0 ? 'same' : 'edited';
}
