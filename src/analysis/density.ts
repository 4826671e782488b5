import type { Tag } from '../domain/records/codebook.ts';
import type { TextRange } from '../domain/records/range.ts';

/** Half-open rows of a map, in which something stands. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The rows of a map, 1 where something stands. Filled in place: a map is drawn after every edit. */
export type Rows = Uint8Array;

/**
 * Squeezes a range of a text onto the rows of a map: every row that it touches is filled.
 *
 * @param length of the text, in UTF-16 units, like the range
 */
export function fillRows(rows: Rows, { start, end }: TextRange, length: number): void {
  rows.fill(1, rowAt(start, length, rows.length), rowAt(Math.max(start, end - 1), length, rows.length) + 1);
}

/** The filled rows, neighbours joined. */
export function runsIn(rows: Rows): readonly Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < rows.length; row++) {
    if (rows[row] === 0) continue;
    const from = row;
    while (row < rows.length && rows[row] === 1) row++;
    runs.push({ from, to: row });
  }
  return runs;
}

/** The row of a map in which an offset (UTF-16 units) stands. */
export const rowAt = (offset: number, length: number, rows: number): number =>
  Math.min(rows - 1, Math.max(0, Math.floor((offset / Math.max(1, length)) * rows)));

/** Rows of a dash and of what is left out behind it. */
const STYLES: Readonly<Record<Tag['lineStyle'], { readonly drawn: number; readonly every: number }>> = {
  solid: { drawn: Infinity, every: Infinity },
  dashed: { drawn: 4, every: 6 },
  dotted: { drawn: 1, every: 3 },
};

/** Cuts runs into the dashes or dots of a line; each begins with one, so that the shortest is still seen. */
export function styledRuns(runs: readonly Run[], style: Tag['lineStyle']): readonly Run[] {
  const { drawn, every } = STYLES[style];
  if (!Number.isFinite(every)) return runs;
  return runs.flatMap(({ from, to }) => {
    const dashes: Run[] = [];
    for (let at = from; at < to; at += every) dashes.push({ from: at, to: Math.min(to, at + drawn) });
    return dashes;
  });
}
