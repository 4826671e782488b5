import type { Alignment, Passage, Side } from '../domain/alignment.ts';
import type { ReportedRow } from '../domain/comparison-report.ts';
import type { TextRange } from '../domain/records/range.ts';
import { trimBlanks } from '../domain/text/blanks.ts';

/** A stretch of one text: the side of a passage, or words that only this text has. */
interface Piece {
  readonly range: TextRange;
  readonly passage: Passage | null;
  /** It is its paragraph, from edge to edge. */
  readonly whole: boolean;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Two texts as rows side by side. Passages that stand in the same order in both are the frame; between two of them
 * come first the pieces of `a`, then those of `b`. Takes time with the number of paragraphs and passages.
 */
export function comparisonRows(
  alignment: Alignment,
  texts: { readonly a: string; readonly b: string },
): readonly ReportedRow[] {
  const ofB = piecesOf(alignment, 'b', texts.b);
  const places = new Map(ofB.map(({ passage }, place) => [passage, place]));
  const rows: ReportedRow[] = [];
  let next = 0;
  const flush = (end: number): void => {
    for (const piece of ofB.slice(next, end)) rows.push(alone(piece, 'b'));
    next = end;
  };
  for (const piece of piecesOf(alignment, 'a', texts.a)) {
    const { passage, range } = piece;
    const place = passage === null || passage.moved ? undefined : places.get(passage);
    const partner = place === undefined || place < next ? undefined : ofB[place];
    if (passage === null || place === undefined || !partner) {
      rows.push(alone(piece, 'a'));
      continue;
    }
    flush(place);
    rows.push({ kind: 'passage', passage, a: range, b: partner.range });
    next = place + 1;
  }
  flush(ofB.length);
  return rows;
}

const alone = ({ passage, range, whole }: Piece, side: Side): ReportedRow =>
  passage === null ? { kind: 'onlyHere', side, range, whole } : { kind: 'moved', passage, side, range };

/** All words of one text, from the body's start on, in order. Signs without a word go with the piece beside them. */
function piecesOf(alignment: Alignment, side: Side, text: string): readonly Piece[] {
  const passages = alignment.passages.toSorted((one, other) => one[side].start - other[side].start);
  let next = 0;
  return alignment.paragraphs[side].flatMap(({ range }) => {
    const from = next;
    while ((passages[next]?.[side].start ?? Infinity) < range.end) next += 1;
    return cut(range, passages.slice(from, next), side, text);
  });
}

function cut(paragraph: TextRange, passages: readonly Passage[], side: Side, text: string): readonly Piece[] {
  if (passages.length === 0) return [{ range: paragraph, passage: null, whole: true }];
  const pieces: Piece[] = [];
  let at = paragraph.start;
  const takeUpTo = (end: number): void => {
    if (!WORD.test(text.slice(at, end))) return;
    pieces.push({ range: trimBlanks(text, { start: at, end }), passage: null, whole: false });
    at = end;
  };
  for (const passage of passages) {
    takeUpTo(passage[side].start);
    pieces.push({ range: trimBlanks(text, { start: at, end: passage[side].end }), passage, whole: false });
    at = passage[side].end;
  }
  takeUpTo(paragraph.end);
  const last = pieces.at(-1);
  if (last && at < paragraph.end) {
    pieces[pieces.length - 1] = { ...last, range: { start: last.range.start, end: paragraph.end } };
  }
  return pieces;
}
