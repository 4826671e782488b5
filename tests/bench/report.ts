/** The middle value; the mean of the two middle ones for an even count. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Linear between the two nearest values. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
};

export const round = (value: number): string =>
  value < 10 ? value.toFixed(1) : Math.round(value).toString();

/** How many times as much; empty where that is no number, as of nothing. */
export const ratio = (value = Number.NaN, of = Number.NaN): string => {
  const times = value / of;
  if (!Number.isFinite(times)) return '';
  return `${times < 10 ? times.toFixed(2) : times.toFixed(0)} ×`;
};

/** What was measured of one thing at each size of its group; milliseconds where the label names nothing else. */
export interface Row {
  readonly label: string;
  readonly values: readonly number[];
  /** The same from whatever it is held against. */
  readonly peer?: readonly number[];
}

/** Rows that belong to one thing a person does, all at the same sizes, smallest first. */
export interface Group {
  readonly title: string;
  readonly sizes: readonly string[];
  readonly rows: readonly Row[];
}

const MOST_SIZES = 3;
const HEAD = ['', 'small', 'middle', 'large', 'step', 'step', 'peer : ours'];

/** Each value, what each step to the next size multiplies it by, and how many times as long the peer takes. */
function cellsOf({ label, values, peer }: Row): readonly string[] {
  const sizes = Array.from({ length: MOST_SIZES }, (_, at) => values[at]);
  const cells = sizes.map((value) => (value === undefined ? '' : round(value)));
  const steps = sizes
    .slice(1)
    .map((value, at) => (value === undefined ? '' : ratio(value, sizes[at] ?? Number.NaN)));
  return [
    label,
    ...cells,
    ...steps,
    peer ? values.map((value, at) => ratio(peer[at], value)).join(' · ') : '',
  ];
}

/** One Markdown table of everything: a line that names each group and its sizes, and its rows below. */
export const oneTable = (groups: readonly Group[]): string =>
  markdownTable(
    HEAD,
    groups.flatMap(({ title, sizes, rows }) => [
      [`**${title}**`, ...Array.from({ length: MOST_SIZES }, (_, at) => sizes[at] ?? ''), '', '', ''],
      ...rows.map(cellsOf),
    ]),
  );

/** A Markdown table; the first column is text, the others stand right-aligned. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
};
