import type { Edit } from '../../domain/alignment.ts';
import type { ReportedPair } from '../../domain/comparison-report.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { csvTable, type Cell } from '../exporters/csv-table.ts';
import { findingsOf, type Finding } from './findings.ts';
import { places, type PlaceIn } from './places.ts';
import type { ComparisonWriter } from './writer.ts';

/** One row a passage, difference, paragraph that the other text lacks, or shared quote: see docs/comparison-format.md. */
export const comparisonCsv: ComparisonWriter = {
  id: 'csv',
  extension: '.csv',
  mediaType: 'text/csv;charset=utf-8',
  write({ pairs }) {
    const placeIn = places();
    const rows = pairs.flatMap((pair) =>
      [...findingsOf(pair)].map((finding) => COLUMNS.map(({ cell }) => cell({ pair, finding, placeIn }))),
    );
    return csvTable([COLUMNS.map(({ name }) => name), ...rows]);
  },
};

interface Row {
  readonly pair: ReportedPair;
  readonly finding: Finding;
  readonly placeIn: PlaceIn;
}

type Column = { readonly name: string; readonly cell: (row: Row) => Cell };

const KINDS: Readonly<Record<Finding['kind'], string>> = {
  passage: 'passage',
  edit: 'edit',
  onlyHere: 'only_here',
  sharedQuote: 'shared_quote',
};

const editOf = ({ finding }: Row): Edit | null => (finding.kind === 'edit' ? finding.edit : null);

/** Where it is in one text; null where that text lacks it altogether. */
function rangeOf({ finding }: Row, side: 'a' | 'b'): TextRange | null {
  switch (finding.kind) {
    case 'edit':
      return finding.edit[side];
    case 'onlyHere':
      return finding.side === side ? finding.range : null;
    case 'passage':
    case 'sharedQuote':
      return finding.passage[side];
  }
}

const wordsOf = ({ finding }: Row, count: 'equal' | 'a' | 'b'): Cell =>
  finding.kind === 'passage' || finding.kind === 'sharedQuote' ? finding.passage.words[count] : null;

/** Spreadsheets sort and filter single columns, so each side has its own. */
const columnsOf = (side: 'a' | 'b'): readonly Column[] => [
  { name: `article_${side}`, cell: ({ pair }) => pair[side].letter },
  { name: `outlet_${side}`, cell: ({ pair }) => pair[side].outlet },
  { name: `title_${side}`, cell: ({ pair }) => pair[side].title },
  { name: `text_hash_${side}`, cell: ({ pair }) => pair[side].textHash },
  { name: `start_${side}`, cell: (row) => placeOf(row, side)?.start ?? null },
  { name: `end_${side}`, cell: (row) => placeOf(row, side)?.end ?? null },
  { name: `words_${side}`, cell: (row) => placeOf(row, side)?.exact ?? null },
];

function placeOf(row: Row, side: 'a' | 'b') {
  const range = rangeOf(row, side);
  return range && row.placeIn(row.pair[side], range);
}

const COLUMNS: readonly Column[] = [
  { name: 'pair', cell: ({ pair }) => `${pair.a.letter}-${pair.b.letter}` },
  { name: 'kind', cell: ({ finding }) => KINDS[finding.kind] },
  // Of the passage, so that its edits are found again when the rows are sorted otherwise.
  { name: 'number', cell: ({ finding }) => (finding.kind === 'onlyHere' ? null : finding.number) },
  { name: 'operation', cell: (row) => editOf(row)?.operation ?? null },
  { name: 'nature', cell: (row) => editOf(row)?.nature ?? null },
  {
    name: 'moved',
    cell: ({ finding }) =>
      finding.kind === 'passage' || finding.kind === 'edit' ? finding.passage.moved : null,
  },
  {
    name: 'whole_paragraph',
    cell: ({ finding }) => (finding.kind === 'onlyHere' ? finding.whole : null),
  },
  { name: 'equal_words', cell: (row) => wordsOf(row, 'equal') },
  { name: 'word_count_a', cell: (row) => wordsOf(row, 'a') },
  { name: 'word_count_b', cell: (row) => wordsOf(row, 'b') },
  ...columnsOf('a'),
  ...columnsOf('b'),
];
