import { wordRangesIn } from '../../analysis/alignment/word-ranges.ts';
import type { Alignment, Side } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';

/** A stretch of words, and whether the other side has others instead. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/**
 * The words of some ranges (UTF-16 units) of one side, cut where they begin or cease to be the same as in the other
 * ranges on the other side. Ranges that stand apart are joined by dots.
 */
export function editedWords(
  alignment: Alignment,
  text: string,
  side: Side,
  ranges: readonly TextRange[],
  others: readonly TextRange[],
): readonly Piece[] {
  const across: Side = side === 'a' ? 'b' : 'a';
  const same = [...alignment.passages, ...alignment.sharedQuotes]
    .flatMap(({ equal }) => equal)
    .flatMap((run) =>
      others.flatMap((other) => {
        // Both sides of a run are equally long, letter by letter.
        const start = Math.max(0, other.start - run[across].start);
        const end = Math.min(run[side].end - run[side].start, other.end - run[across].start);
        return start < end ? [{ start: run[side].start + start, end: run[side].start + end }] : [];
      }),
    );
  const isSame = (word: TextRange): boolean =>
    same.some(({ start, end }) => start <= word.start && word.end <= end);
  return ranges.flatMap((range, n) => [
    ...(n > 0 ? [{ text: ' … ', differs: false }] : []),
    ...piecesIn(text, range, isSame),
  ]);
}

function piecesIn(text: string, range: TextRange, isSame: (word: TextRange) => boolean): Piece[] {
  const runs: TextRange[] = [];
  let goesOn = false;
  for (const word of wordRangesIn(text, range)) {
    const differs = !isSame(word);
    const last = goesOn ? runs.pop() : undefined;
    if (last) runs.push(differs ? { start: last.start, end: word.end } : last);
    else if (differs) runs.push(word);
    goesOn = differs;
  }
  let at = range.start;
  const pieces: Piece[] = [];
  for (const { start, end } of [...runs, { start: range.end, end: range.end }]) {
    if (at < start) pieces.push({ text: text.slice(at, start), differs: false });
    if (start < end) pieces.push({ text: text.slice(start, end), differs: true });
    at = end;
  }
  return pieces;
}
