export type Cell = string | number | boolean | null;

/**
 * What a spreadsheet would run as a formula (CWE-1236): one of its signs, half or full width, or a control character
 * at the start, also behind blanks and apostrophes. Quoting does not help against it, an apostrophe in front does.
 * Readers get the text back by taking one apostrophe off a cell that starts like this behind it.
 */
const FORMULA = /^['\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r\n\0]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** Half of a surrogate pair; no file in UTF-8 can hold one. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * RFC 4180: commas, CRLF after every record, quotes where needed. With a byte order mark, without which spreadsheets
 * don't read UTF-8.
 *
 * @param rows all of the same length; the first is the header
 */
export const csvTable = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;

function field(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = cell.replace(LONE_SURROGATES, '\uFFFD');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a cell said before an apostrophe was put in front of it: the other way of `csvTable`. */
export const spokenCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
