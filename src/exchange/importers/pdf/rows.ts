import type { Piece } from './piece.ts';
import { readBackwards } from './right-to-left.ts';
import { isRightToLeft, runOn, runsWithPage } from './scripts.ts';

/** A stretch of a line without a wide gap: one column's share of it, or a cell of a table. */
export interface Stretch {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Of the font, of most of its letters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
}

/** Pieces whose lines differ by less than this share of the font's size stand on one line: raised numbers do. */
const SAME_LINE = 0.5;
/** A wider gap, in sizes of the font, is no gap between words. */
const WIDE_GAP = 0.9;
/** A narrower gap is none: letters are moved together and apart by less. */
const WORD_GAP = 0.15;
/** Between letters of scripts without blanks. */
const WIDE_LETTERS_GAP = 0.6;

/** The lines of a page from top to bottom, each cut into stretches at its wide gaps. */
export function rowsOf(pieces: readonly Piece[]): readonly (readonly Stretch[])[] {
  const sorted = once(pieces).sort((a, b) => a.base - b.base || a.left - b.left);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && piece.base - first.base < SAME_LINE * Math.max(first.size, piece.size))
      row.push(piece);
    else rows.push([piece]);
  }
  const isBackwardsPage = isRightToLeft(sorted.map(({ text }) => text).join(''));
  return rows.map((row) => stretchesOf(row, isBackwardsPage));
}

/** Without what is drawn twice at one place, as programs do for bold letters and shadows. */
function once(pieces: readonly Piece[]): Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const alike = seen.get(piece.text) ?? [];
    const near = piece.size * WORD_GAP;
    if (
      alike.some(({ left, base }) => Math.abs(left - piece.left) < near && Math.abs(base - piece.base) < near)
    ) {
      return false;
    }
    // Of a letter that stands a thousand times on a page the last ones are enough: a double follows its original.
    seen.set(piece.text, [...alike.slice(-8), piece]);
    return true;
  });
}

function stretchesOf(row: readonly Piece[], isBackwardsPage: boolean): readonly Stretch[] {
  const groups: Piece[][] = [];
  let right = -Infinity;
  for (const piece of row.toSorted((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    if (group && piece.left - right < WIDE_GAP * piece.size) group.push(piece);
    else groups.push([piece]);
    right = Math.max(right, piece.right);
  }
  const stretches = groups.map((group) => stretchOf(group, isBackwardsPage));
  const backwards = stretches.filter((stretch) => stretch.isRightToLeft).length;
  return backwards * 2 > stretches.length ? stretches.toReversed() : stretches;
}

/** @param pieces at least one, from left to right */
function stretchOf(pieces: readonly Piece[], isBackwardsPage: boolean): Stretch {
  const all = pieces.map(({ text }) => text).join('');
  const runsBackwards = runsWithPage(all, isBackwardsPage);
  const text = runsBackwards ? readBackwards(pieces, needsBlank) : readForwards(pieces);
  const largest = pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most));
  return {
    text: text.trim(),
    left: pieces.reduce((least, piece) => Math.min(least, piece.left), Infinity),
    right: pieces.reduce((most, piece) => Math.max(most, piece.right), -Infinity),
    base: largest.base,
    size: largest.size,
    isRightToLeft: runsBackwards,
  };
}

function readForwards(pieces: readonly Piece[]): string {
  let text = '';
  let before: Piece | null = null;
  for (const piece of pieces) {
    if (before && needsBlank(before, piece)) text += ' ';
    text += piece.text;
    before = piece;
  }
  return text;
}

function needsBlank(before: Piece, after: Piece): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(after.text)) return false;
  const gap = Math.max(after.left - before.right, before.left - after.right);
  const least = runOn(before.text, after.text) ? WIDE_LETTERS_GAP : WORD_GAP;
  return gap > least * Math.min(before.size, after.size);
}
