import type { Block } from '../../domain/records/article.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { blocksTouched } from '../../domain/text/blocks.ts';
import type { Note } from './evidence-report.ts';

/** Where the numbers of a note stand in the text, in UTF-16 units. */
interface Sign {
  readonly note: Note;
  readonly at: number;
  readonly blockIndex: number;
  /** How much it covers: where several begin the longest comes first, and ends last. */
  readonly length: number;
  /** The first range of the note: the one that is linked to. */
  readonly first: boolean;
}

export interface Signs {
  /** By block, in the order in which they stand. */
  readonly opening: ReadonlyMap<number, readonly Sign[]>;
  readonly closing: ReadonlyMap<number, readonly Sign[]>;
  /** The block in which each note begins; a note that is nowhere in the text is not in it. */
  readonly blockOf: ReadonlyMap<Note, number>;
}

/** Blanks between blocks belong to nobody, so a range that begins or ends there is shown from the nearest word. */
export function signsOf(blocks: readonly Block[], notes: readonly Note[]): Signs {
  const opening = new Map<number, Sign[]>();
  const closing = new Map<number, Sign[]>();
  const blockOf = new Map<Note, number>();
  for (const note of notes) {
    const { detached, ranges } = note.coded.annotation.target;
    if (detached) continue;
    for (const range of ranges) {
      const place = placeOf(blocks, range);
      if (!place) continue;
      const { first, last, start, end } = place;
      const length = end - start;
      add(opening, first, { note, at: start, blockIndex: first, length, first: !blockOf.has(note) });
      add(closing, last, { note, at: end, blockIndex: last, length, first: false });
      if (!blockOf.has(note)) blockOf.set(note, first);
    }
  }
  for (const signs of opening.values()) signs.sort((a, b) => a.at - b.at || b.length - a.length);
  // Of two with the same ends the one that begins first ends last.
  for (const signs of closing.values()) {
    signs.reverse().sort((a, b) => a.at - b.at || a.length - b.length);
  }
  return { opening, closing, blockOf };
}

function placeOf(blocks: readonly Block[], range: TextRange) {
  const touched = blocksTouched(blocks, range);
  const firstBlock = touched && blocks[touched.first];
  const lastBlock = touched && blocks[touched.last];
  if (!firstBlock || !lastBlock) return null;
  const start = Math.max(range.start, firstBlock.range.start);
  const end = Math.min(range.end, lastBlock.range.end);
  return start < end ? { ...touched, start, end } : null;
}

function add(signs: Map<number, Sign[]>, blockIndex: number, sign: Sign): void {
  const known = signs.get(blockIndex);
  if (known) known.push(sign);
  else signs.set(blockIndex, [sign]);
}
