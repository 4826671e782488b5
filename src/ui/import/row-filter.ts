import { isTaken, valueOf, type ImportRow } from '../../workspace/importing/import-row.ts';
import type { KeyedRemark } from './import-desk.ts';

export type RowFilter = 'all' | 'new' | 'known' | 'problems' | 'left';

/** A line of the list: a text, or a file that gave none. */
export type DeskLine =
  | { readonly kind: 'row'; readonly key: number; readonly row: ImportRow }
  | { readonly kind: 'remark'; readonly key: number; readonly remark: KeyedRemark };

/** All lines in the order in which they came. */
export function linesOf(rows: readonly ImportRow[], remarks: readonly KeyedRemark[]): readonly DeskLine[] {
  const lines: DeskLine[] = [
    ...rows.map((row) => ({ kind: 'row', key: row.key, row }) as const),
    ...remarks.map((remark) => ({ kind: 'remark', key: remark.key, remark }) as const),
  ];
  return lines.toSorted((a, b) => a.key - b.key);
}

const FITS: Readonly<Record<RowFilter, (line: DeskLine) => boolean>> = {
  all: () => true,
  new: (line) => line.kind === 'row' && line.row.resemblance === null,
  known: (line) => line.kind === 'row' && line.row.resemblance !== null,
  problems: (line) => line.kind === 'remark' || line.row.draft.notices.length > 0,
  left: (line) => line.kind === 'row' && !isTaken(line.row),
};

export const FILTERS: readonly RowFilter[] = ['all', 'new', 'known', 'problems', 'left'];

export const countsOf = (lines: readonly DeskLine[]): Readonly<Record<RowFilter, number>> => {
  const counts = { all: 0, new: 0, known: 0, problems: 0, left: 0 };
  for (const line of lines) for (const filter of FILTERS) if (FITS[filter](line)) counts[filter] += 1;
  return counts;
};

/** @param sought words anywhere in the file's name, title or outlet */
export function linesShown(
  lines: readonly DeskLine[],
  filter: RowFilter,
  sought: string,
): readonly DeskLine[] {
  const wanted = sought.trim().toLocaleLowerCase();
  return lines.filter(
    (line) => FITS[filter](line) && (wanted === '' || wordsOf(line).toLocaleLowerCase().includes(wanted)),
  );
}

const wordsOf = (line: DeskLine): string =>
  line.kind === 'remark'
    ? line.remark.from
    : [line.row.from, valueOf(line.row, 'title'), valueOf(line.row, 'outlet')].join('\n');
