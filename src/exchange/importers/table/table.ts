import { fail, ok } from '../../../domain/result.ts';
import { decodeText } from '../decode-text.ts';
import type { ImportResult, NamedResult, ReadOptions, TableDraft } from '../../importer.ts';
import type { OutsideFile, Reading } from '../reading.ts';
import { articleOfRow, type TableSource } from './article-of-row.ts';
import { columnProposal } from './column-proposal.ts';
import { isEmptyLine, rowsOf, type Rows } from './rows.ts';

/** So many rows and characters of a cell are shown while the columns are chosen. */
const SAMPLE_ROWS = 8;
const SAMPLE_CHARACTERS = 400;
/** How often somebody who waits is told. */
const ROWS_BETWEEN = 200;

/**
 * A table, one article a row. Without columns it says which it has and what they seem to hold; with them every row
 * becomes an article whose text is its cell, character for character, and rows without a text are named.
 */
export async function readTable({ name, bytes }: OutsideFile, reading: Reading): Promise<ImportResult> {
  const { sha256, limits, options } = reading;
  const decoded = decodeText(bytes, Infinity);
  if (!decoded.ok) return decoded;
  const { text, encoding, notices } = decoded.value;
  const table = await rowsOf(text, name, limits);
  if (!table.ok) return table;
  const { columns: wanted } = options;
  if (wanted?.text === undefined) return ok({ kind: 'table', table: draftOf(name, table.value) });
  const missing = Object.values(wanted).find((column) => !table.value.columns.includes(column));
  if (missing !== undefined) return fail({ kind: 'noSuchColumn', column: missing });
  const source: TableSource = {
    name,
    bytes,
    byteHash: await sha256(bytes),
    encoding,
    notices,
    columns: { ...wanted, text: wanted.text },
    places: new Map(table.value.columns.map((column, at) => [column, at])),
    limits,
  };
  return options.row === undefined
    ? readRows(source, table.value.rows, reading)
    : readRow(source, table.value.rows, options.row, reading);
}

const draftOf = (fileName: string, { columns, rows }: Rows): TableDraft => ({
  fileName,
  columns,
  sample: rows
    .filter((row) => !isEmptyLine(row))
    .slice(0, SAMPLE_ROWS)
    .map((row) => columns.map((_column, at) => (row[at] ?? '').slice(0, SAMPLE_CHARACTERS))),
  rowCount: rows.filter((row) => !isEmptyLine(row)).length,
  proposal: columnProposal({ columns, rows }),
  original: null,
});

async function readRows(
  source: TableSource,
  rows: Rows['rows'],
  { sha256, onProgress }: Reading,
): Promise<ImportResult> {
  const items: NamedResult[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_BETWEEN === 0) onProgress?.(at, rows.length);
    if (isEmptyLine(row)) continue;
    items.push({
      name: `${source.name}, row ${at + 1}`,
      result: await articleOfRow(source, row, at + 1, sha256),
    });
  }
  return ok({ kind: 'several', items });
}

/** One article again, from the bytes of the whole table. */
async function readRow(
  source: TableSource,
  rows: Rows['rows'],
  row: NonNullable<ReadOptions['row']>,
  { sha256 }: Reading,
): Promise<ImportResult> {
  const cells = rows[row - 1];
  return cells ? articleOfRow(source, cells, row, sha256) : fail({ kind: 'empty' });
}
