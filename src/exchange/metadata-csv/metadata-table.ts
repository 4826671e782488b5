import type { MetadataColumn } from './columns.ts';

/** One row of a metadata table. A column that the table lacks is absent, an empty cell is the empty text. */
export interface MetadataRow {
  /** Counted from 1 at the header, as a spreadsheet counts. */
  readonly row: number;
  readonly known: Readonly<Partial<Record<MetadataColumn, string>>>;
  /** Free fields by name. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface MetadataTable {
  readonly rows: readonly MetadataRow[];
  /** The names of its free fields. */
  readonly fields: readonly string[];
}

export type MetadataProblem =
  | { readonly kind: 'fileTooLarge'; readonly bytes: number; readonly limit: number }
  /** The browser could not read the file. */
  | { readonly kind: 'unreadable'; readonly fileName: string }
  /** No text in an encoding that spreadsheets write. */
  | { readonly kind: 'noText'; readonly fileName: string }
  | { readonly kind: 'noRows'; readonly fileName: string }
  /** No column says which article a row is about. */
  | { readonly kind: 'noKey'; readonly fileName: string }
  /** A quotation mark is never closed. */
  | { readonly kind: 'brokenTable'; readonly fileName: string; readonly row: number };
