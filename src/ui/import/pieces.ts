import type { Block } from '../../domain/records/article.ts';
import type { ArticleDraft } from '../../workspace/workspace.ts';

/** A stretch of a block over which the same marks lie. */
export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly string[];
}

export interface BlockPieces {
  readonly kind: Block['kind'];
  /** See `Block`. */
  readonly marker: string | null;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}

/**
 * The blocks of a text, cut where marks begin and end. Offsets in UTF-16 units.
 *
 * @param most units after which no further block begins; a block that is longer than all that is cut
 */
export function piecesOf(
  { text, blocks, marks }: Pick<ArticleDraft, 'text' | 'blocks' | 'marks'>,
  most: number,
): readonly BlockPieces[] {
  const shown: BlockPieces[] = [];
  let from = 0;
  for (const { kind, range, marker = null, depth = 1 } of blocks) {
    if (range.start >= most) break;
    const end = Math.min(range.end, range.start + most);
    while (from < marks.length && (marks[from]?.range.end ?? 0) <= range.start) from += 1;
    const here: (typeof marks)[number][] = [];
    for (let index = from; index < marks.length; index += 1) {
      const mark = marks[index];
      if (!mark || mark.range.start >= end) break;
      if (mark.range.end > range.start) here.push(mark);
    }
    const cuts = new Set([range.start, end]);
    for (const { range: at } of here) {
      cuts.add(Math.max(at.start, range.start));
      cuts.add(Math.min(at.end, end));
    }
    const edges = [...cuts].toSorted((a, b) => a - b);
    const pieces = edges.slice(0, -1).map((start, index): Piece => {
      const stop = edges[index + 1] ?? end;
      const over = here.filter(({ range: at }) => at.start <= start && at.end >= stop);
      return { start, text: text.slice(start, stop), marks: over.map((mark) => mark.kind) };
    });
    shown.push({ kind, marker, depth, start: range.start, end, pieces });
  }
  return shown;
}

/** Blocks that come from the same stretch of the source; one that the person left out has its text instead. */
export type Stretch =
  | { readonly number: number; readonly blocks: readonly BlockPieces[] }
  | { readonly number: number; readonly leftOut: string };

/** What is shown of a text, stretch by stretch, with those the person left out in their places. */
export function stretchesOf(
  { blocks: all, stretches = [], dropped }: Pick<ArticleDraft, 'blocks' | 'stretches' | 'dropped'>,
  shown: readonly BlockPieces[],
): readonly Stretch[] {
  const found = new Map<number, BlockPieces[]>();
  for (const [index, block] of shown.entries()) {
    const number = stretches[index] ?? index;
    const blocks = found.get(number);
    if (blocks) blocks.push(block);
    else found.set(number, [block]);
  }
  const last = shown.length === all.length ? Infinity : (stretches[shown.length - 1] ?? -1);
  const left = dropped.filter(({ why, number }) => why === 'byPerson' && number < last);
  return [
    ...[...found].map(([number, blocks]) => ({ number, blocks })),
    ...left.map(({ number, text }) => ({ number, leftOut: text })),
  ].toSorted((a, b) => a.number - b.number);
}
