import type { Block } from '../../domain/records/article.ts';
import { blockRangesOf } from '../../domain/text/blocks.ts';
import type { ChosenStretches, DroppedBlock } from '../importer.ts';
import { marksOfLine, type Mark } from './line-marks.ts';
import type { RichBlock } from './rich-block.ts';
import { linesOfBlock, type RichLine } from './rich-lines.ts';

/** A canonical text with what the person should know about it. */
export interface Canonical {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  /** Of each block the number of the rich block it comes from. */
  readonly stretches: readonly number[];
  readonly dropped: readonly DroppedBlock[];
  /** Halves of surrogate pairs that became U+FFFD. */
  readonly broken: number;
}

const LONE_SURROGATES = /\p{Surrogate}/gu;
const BETWEEN_LINES = '\n';
/** A blank line, so that the text read as plain text has its paragraphs, and a line break can be told from a new one. */
const BETWEEN_BLOCKS = '\n\n';

/**
 * The rule by which every source with structure becomes a canonical text, see docs/canonical-text.md. Pure: the same
 * blocks give the same text.
 *
 * @param chosen numbers of blocks to take in although they are not kept, and to leave out although they are
 */
export function canonicalOf(source: readonly RichBlock[], chosen: ChosenStretches = {}): Canonical {
  const back = new Set(chosen.restored);
  const away = new Set(chosen.left);
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const stretches: number[] = [];
  const dropped: DroppedBlock[] = [];
  let length = 0;
  let broken = 0;
  for (const [number, block] of source.entries()) {
    const lines = linesOfBlock(block);
    if (block.kept ? away.has(number) : !back.has(number)) {
      const why = block.kept ? 'byPerson' : (block.why ?? 'besideArticle');
      if (lines.length > 0) dropped.push({ number, text: shown(lines), why });
      continue;
    }
    let item = block.item;
    for (const [index, line] of lines.entries()) {
      const between = index > 0 && !line.apart ? BETWEEN_LINES : BETWEEN_BLOCKS;
      if (length > 0) pieces.push(between);
      const from = length > 0 ? length + between.length : 0;
      const text = line.text.replace(LONE_SURROGATES, () => {
        broken += 1;
        return '\uFFFD';
      });
      for (const { start, end } of blockRangesOf(text, { start: 0, end: text.length })) {
        blocks.push({
          kind: block.kind,
          range: { start: from + start, end: from + end },
          ...(item?.marker !== undefined && { marker: item.marker }),
          ...(item && item.depth > 1 && { depth: item.depth }),
        });
        item &&= { ...item, marker: '' };
        stretches.push(number);
      }
      for (const mark of marksOfLine(line, from)) marks.push(mark);
      pieces.push(text);
      length = from + text.length;
    }
  }
  return { text: pieces.join(''), blocks, marks, stretches, dropped, broken };
}

const shown = (lines: readonly RichLine[]): string =>
  lines
    .map(({ text }) => text)
    .join(BETWEEN_LINES)
    .replace(LONE_SURROGATES, '\uFFFD');
