import { fail, ok, type Result } from '../../domain/result.ts';
import { spokenCell } from '../exporters/csv-table.ts';
import { decodeText } from '../importers/decode-text.ts';
import { columnOf } from './columns.ts';
import type { MetadataProblem, MetadataRow, MetadataTable } from './metadata-table.ts';

/** Far more than 5,000 articles take. */
export const LARGEST_METADATA_BYTES = 20_000_000;
/** More columns than a spreadsheet shows were not written for this. */
const MOST_COLUMNS = 500;

/** Excel writes and reads the separator in a line of its own. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\r|\n)/u;
const SEPARATORS = [',', ';', '\t', '|'] as const;

/** Reads a table of metadata, as Parallax or a spreadsheet writes it. Changes nothing. */
export async function readMetadata(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
): Promise<Result<MetadataTable, MetadataProblem>> {
  if (bytes.length > LARGEST_METADATA_BYTES) {
    return fail({ kind: 'fileTooLarge', bytes: bytes.length, limit: LARGEST_METADATA_BYTES });
  }
  const decoded = decodeText(bytes, LARGEST_METADATA_BYTES);
  if (!decoded.ok) return fail({ kind: decoded.reason.kind === 'empty' ? 'noRows' : 'noText', fileName });
  const { text } = decoded.value;
  const separator = SEPARATOR_LINE.exec(text);
  const table = separator ? text.slice(separator[0].length) : text;
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(table, {
    delimiter: separator?.[1] ?? separatorOf(table),
  });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) return fail({ kind: 'brokenTable', fileName, row: (unclosed.row ?? 0) + 1 });
  const [header = [], ...rows] = data;
  const columns = header.slice(0, MOST_COLUMNS).map((head) => columnOf(spokenCell(head)));
  const keys = columns.filter((each) => each.kind === 'known').map(({ column }) => column);
  if (!keys.includes('id') && !keys.includes('letter') && !keys.includes('file_name')) {
    return fail({ kind: 'noKey', fileName });
  }
  const read = rows.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '') ? [] : [rowOf(cells, columns, index + 2)],
  );
  if (read.length === 0) return fail({ kind: 'noRows', fileName });
  const fields = columns.flatMap((each) =>
    each.kind === 'field' && each.name.trim() !== '' ? [each.name] : [],
  );
  return ok({ rows: read, fields: [...new Set(fields)] });
}

function rowOf(
  cells: readonly string[],
  columns: readonly ReturnType<typeof columnOf>[],
  row: number,
): MetadataRow {
  const known = new Map<string, string>();
  const fields = new Map<string, string>();
  for (const [at, column] of columns.entries()) {
    const cell = cells[at];
    if (cell === undefined) continue;
    if (column.kind === 'known') known.set(column.column, spokenCell(cell));
    else if (column.name.trim() !== '') fields.set(column.name, spokenCell(cell));
  }
  return { row, known: Object.fromEntries(known), fields: Object.fromEntries(fields) };
}

/** The one that the header holds most often outside quotation marks: no other line is surer. */
function separatorOf(table: string): string {
  const counts = new Map<string, number>(SEPARATORS.map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const sign of table) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === '\n' || sign === '\r') break;
    else if (counts.has(sign)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return most && most[1] > 0 ? most[0] : ',';
}
