import type { Stretch } from './rows.ts';

/** A part of a page that is read from top to bottom before the next one is begun. */
export interface Column {
  readonly stretches: readonly Stretch[];
  readonly left: number;
  readonly right: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** A narrower gap between columns, in points, is the gap between two words. */
const GUTTER = 8;
/** A column has at least so many lines on either side of its gutter: a table of two rows is read line by line. */
const COLUMN_LINES = 3;
/** Between so many lines even ragged ones leave no common strip by chance. */
const SURE_LINES = 8;
/** Edges that differ by less, in points, are one. */
const SAME_EDGE = 2;
/** A narrower column, in points, is a few words behind wide gaps that happen to stand below each other. */
const NARROWEST = 50;
/** Columns in columns in columns: no newspaper has more. */
const DEEPEST = 4;

/**
 * The columns of a page in reading order. From the top, as many lines as have a gutter in common (a strip that none of
 * them writes in) are taken together; a line across the strip ends them. So a headline over two columns is read first,
 * then the left column, then the right one, in a text from right to left the other way round. It is the recursive X-Y
 * cut (Nagy, Seth & Viswanathan 1992) with cuts across only where the gutter ends: blank lines that happen to stand at one
 * height in both columns must not cut both in two.
 */
export function columnsOf(rows: readonly (readonly Stretch[])[], depth = 0): readonly Column[] {
  const all = rows.flat();
  if (all.length === 0) return [];
  if (depth === DEEPEST) return [columnFrom(all)];
  const page = edgesOf(all);
  const columns: Column[] = [];
  let single: Stretch[] = [];
  for (let at = 0; at < rows.length;) {
    const run = runFrom(rows, at, page);
    const sides = run.gap ? sidesOf(rows.slice(at, run.end), run.gap) : null;
    if (sides) {
      if (single.length > 0) columns.push(columnFrom(single));
      single = [];
      const halves = isBackwards(all) ? sides.toReversed() : sides;
      columns.push(...halves.flatMap((side) => columnsOf(side, depth + 1)));
      at = run.end;
    } else {
      single.push(...(rows[at] ?? []));
      at += 1;
    }
  }
  if (single.length > 0) columns.push(columnFrom(single));
  return columns;
}

/** As many rows from the given one on as leave a common strip free that has letters on both sides; the widest such strip. */
function runFrom(
  rows: readonly (readonly Stretch[])[],
  at: number,
  page: Gap,
): { readonly end: number; readonly gap: Gap | null } {
  let free: readonly Gap[] = [page];
  let end = at;
  while (end < rows.length) {
    const left = (rows[end] ?? []).reduce(without, free);
    if (left.length === 0) break;
    free = left;
    end += 1;
  }
  const { from, to } = edgesOf(rows.slice(at, end).flat());
  const inner = free.filter((gap) => gap.from > from && gap.to < to);
  return {
    end,
    gap: inner.reduce<Gap | null>(
      (widest, gap) => (widest && width(widest) >= width(gap) ? widest : gap),
      null,
    ),
  };
}

const width = ({ from, to }: Gap): number => to - from;

/** What is left of the free strips beside a stretch, as far as it is wide enough for a gutter. */
const without = (free: readonly Gap[], { left, right }: Stretch): readonly Gap[] =>
  free.flatMap((gap) =>
    right <= gap.from || left >= gap.to
      ? [gap]
      : [
          { from: gap.from, to: Math.min(gap.to, left) },
          { from: Math.max(gap.from, right), to: gap.to },
        ].filter((rest) => width(rest) >= GUTTER),
  );

type Rows = readonly (readonly Stretch[])[];

/** The rows on both sides of a gutter; null when one side is too short to be a column. */
function sidesOf(rows: Rows, gap: Gap): readonly [Rows, Rows] | null {
  const onSide = (isHere: (stretch: Stretch) => boolean): Rows =>
    rows.map((row) => row.filter(isHere)).filter((row) => row.length > 0);
  const before = onSide(({ right }) => right <= gap.from);
  const after = onSide(({ left }) => left >= gap.to);
  const isColumn = (side: Rows): boolean =>
    side.length >= COLUMN_LINES && width(edgesOf(side.flat())) >= NARROWEST;
  const lines = Math.min(before.length, after.length);
  const isGutter =
    lines >= SURE_LINES ||
    isStraight(after.map((row) => edgesOf(row).from)) ||
    isStraight(before.map((row) => edgesOf(row).to));
  return isGutter && isColumn(before) && isColumn(after) ? [before, after] : null;
}

/**
 * Whether more than half of the lines have their edge at one place. Lines of a column do where they begin; the gaps between
 * words that make a "river" through a few justified lines do not.
 */
function isStraight(edges: readonly number[]): boolean {
  const sorted = edges.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.some((edge, at) => (sorted[at + half] ?? Infinity) - edge < SAME_EDGE);
}

function edgesOf(stretches: readonly Stretch[]): Gap {
  let from = Infinity;
  let to = -Infinity;
  for (const { left, right } of stretches) {
    from = Math.min(from, left);
    to = Math.max(to, right);
  }
  return { from, to };
}

const columnFrom = (stretches: readonly Stretch[]): Column => {
  const { from, to } = edgesOf(stretches);
  return { stretches, left: from, right: to };
};

const isBackwards = (stretches: readonly Stretch[]): boolean =>
  stretches.filter((stretch) => stretch.isRightToLeft).length * 2 > stretches.length;
