import { fail, ok, type Result } from '../../../domain/result.ts';
import type { ImportProblem, Limits } from '../../importer.ts';

export interface Rows {
  /** Each once: a name that stands twice is numbered, one that is missing is made. */
  readonly columns: readonly string[];
  /** Cells in the order of `columns`, exactly as written; empty lines are kept, so that rows can be counted. */
  readonly rows: readonly (readonly string[])[];
}

/** Excel writes and reads the separator in a line of its own. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\r|\n)/u;

const DELIMITERS = [',', ';', '\t', '|'] as const;
const LONGEST_HEADER = 20_000;

/** Splits a table with a header by RFC 4180; the separator is guessed from the header unless the name says tabs. */
export async function rowsOf(
  text: string,
  name: string,
  limits: Pick<Limits, 'rows'>,
): Promise<Result<Rows, ImportProblem>> {
  const { default: papa } = await import('papaparse');
  const separator = SEPARATOR_LINE.exec(text);
  const content = separator ? text.slice(separator[0].length) : text;
  const { data, errors } = papa.parse<string[]>(content, {
    delimiter: separator?.[1] ?? (/\.(?:tsv|tab)$/iu.test(name) ? '\t' : delimiterOf(content)),
    // One more than the header and the limit is enough to know that there are too many.
    preview: limits.rows + 2,
  });
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes');
  if (unclosed) return fail({ kind: 'brokenTable', row: unclosed.row ?? 0 });
  const [header = [], ...rows] = data;
  while (rows.length > 0 && isEmptyLine(rows.at(-1))) rows.pop();
  if (rows.length > limits.rows) return fail({ kind: 'tooManyRows', rows: rows.length, limit: limits.rows });
  return rows.length === 0 ? fail({ kind: 'empty' }) : ok({ columns: namesOf(header), rows });
}

/** The sign that stands most often between the names of the header; names hold none of them, texts hold all. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((sign) => [sign, 0]));
  let isQuoted = false;
  for (const letter of text.slice(0, LONGEST_HEADER)) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === '\n' || letter === '\r')) break;
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return DELIMITERS.reduce<string>(
    (most, sign) => ((counts.get(sign) ?? 0) > (counts.get(most) ?? 0) ? sign : most),
    ',',
  );
}

export const isEmptyLine = (row: readonly string[] | undefined): boolean =>
  row !== undefined && row.every((cell) => cell.trim() === '');

function namesOf(header: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const [index, cell] of header.entries()) {
    const said = cell.replace(/[\p{Cc}\p{White_Space}]+/gu, ' ').trim() || `Column ${index + 1}`;
    let name = said;
    for (let count = 2; names.has(name); count += 1) name = `${said} (${count})`;
    names.add(name);
  }
  return [...names];
}
