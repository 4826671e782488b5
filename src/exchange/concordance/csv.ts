import { csvTable, type Cell } from '../exporters/csv-table.ts';

/** One hit of a search with where it stands. */
export interface ConcordanceRow {
  readonly article: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  /** "text", or what holds the words: "Note", "Speaker". */
  readonly where: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Half-open, in Unicode code points of the article's text; null for what is no text. */
  readonly start: number | null;
  readonly end: number | null;
  /** The tags that lie on the words. */
  readonly tags: readonly string[];
}

const HEADER = [
  'article',
  'outlet',
  'date',
  'title',
  'where',
  'before',
  'words',
  'after',
  'start',
  'end',
  'tags',
];

/** A concordance for spreadsheets: one row a hit, in the order they are shown. */
export const concordanceCsv = (rows: readonly ConcordanceRow[]): string =>
  csvTable([
    HEADER,
    ...rows.map((row): readonly Cell[] => [
      row.article,
      row.outlet,
      row.date,
      row.title,
      row.where,
      row.before,
      row.words,
      row.after,
      row.start,
      row.end,
      row.tags.join(';'),
    ]),
  ]);
