import type { CanonicalText } from '../../src/domain/records/article.ts';
import { graphemeCeil, graphemeFloor } from '../../src/domain/text/graphemes.ts';
import { blockAt } from '../../src/domain/text/blocks.ts';
import type { Caret } from './key-planner.ts';

const WORD = /[\p{L}\p{N}]/u;

/**
 * Where the arrow keys of Chromium on Linux take a caret in left-to-right text, alone, with Control, with Shift and with
 * both; tried out in the browser. By words: over blanks to the end of the next word or run of signs, back to its start.
 */
export function nativeMotions({ text, blocks }: CanonicalText) {
  const blockOf = (offset: number) =>
    blocks[Math.max(0, blockAt(blocks, offset))]?.range ?? { start: 0, end: 0 };
  const stops = blocks.map(({ range }) => {
    const borders: { start: number; end: number }[] = [];
    const segments = new Intl.Segmenter('en', { granularity: 'word' }).segment(
      text.slice(range.start, range.end),
    );
    for (const { segment, index } of segments) {
      if (segment.trim() === '') continue;
      const start = range.start + index;
      const last = borders.at(-1);
      const isSign = !WORD.test(segment);
      if (isSign && last && last.end === start && !WORD.test(text.slice(last.start, last.end)))
        last.end += segment.length;
      else borders.push({ start, end: start + segment.length });
    }
    return borders;
  });

  const stopsOf = (offset: number) => stops[Math.max(0, blockAt(blocks, offset))] ?? [];

  const right = (offset: number): number => {
    const { end } = blockOf(offset);
    if (offset >= end) return blocks[blockAt(blocks, offset) + 1]?.range.start ?? offset;
    return graphemeCeil(text, offset + 1);
  };
  const left = (offset: number): number => {
    const { start } = blockOf(offset);
    if (offset <= start) return blocks[blockAt(blocks, offset) - 1]?.range.end ?? offset;
    return graphemeFloor(text, offset - 1);
  };
  const wordRight = (offset: number): number => {
    const { end } = blockOf(offset);
    if (offset >= end) return right(offset);
    return stopsOf(offset).find((stop) => stop.end > offset)?.end ?? end;
  };
  const wordLeft = (offset: number): number => {
    const { start } = blockOf(offset);
    if (offset <= start) return left(offset);
    return stopsOf(offset).findLast((stop) => stop.start < offset)?.start ?? start;
  };

  const at = (offset: number): Caret => ({ anchor: offset, head: offset });

  return {
    byWord({ anchor, head }: Caret): readonly (readonly [key: string, caret: Caret])[] {
      const [start, end] = [Math.min(anchor, head), Math.max(anchor, head)];
      return [
        ['Control+Shift+ArrowRight', { anchor, head: wordRight(head) }],
        ['Control+Shift+ArrowLeft', { anchor, head: wordLeft(head) }],
        ['Control+ArrowRight', at(wordRight(head))],
        ['Control+ArrowLeft', at(wordLeft(head))],
        ...(start === end ? [] : [['ArrowRight', at(end)] as const, ['ArrowLeft', at(start)] as const]),
      ];
    },
    byLetter({ anchor, head }: Caret): readonly (readonly [key: string, caret: Caret])[] {
      return [
        ['Shift+ArrowRight', { anchor, head: right(head) }],
        ['Shift+ArrowLeft', { anchor, head: left(head) }],
        ...(anchor === head
          ? [['ArrowRight', at(right(head))] as const, ['ArrowLeft', at(left(head))] as const]
          : []),
      ];
    },
  };
}
