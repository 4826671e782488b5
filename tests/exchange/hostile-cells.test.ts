import { expect, it } from 'vitest';
import { csvTable, spokenCell } from '../../src/exchange/exporters/csv-table.ts';
import { randomOf } from '../fuzz/random.ts';
import { pathsIn, readSource } from '../support/source-files.ts';
import { parseCsv } from './exported-slices.ts';

const CELLS = 100_000;
const BEGINNINGS = [...'=+-@\t\r\n\0 \'"＝＋－＠\u00a0\u200b\ufeff,;aé0|%', '', '\r\n', "'=", "''", '\u202e'];
const REST = [
  '1+1',
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://attacker.example","x")',
  'SUM(A1)',
  '"',
  ',',
  '\n=1',
  ' words',
  '',
  '1e5',
];

/**
 * The rule as spreadsheets have it (OWASP, CWE-1236), read by ourselves: no spreadsheet program opens the table here. A
 * cell is a formula when it begins with one of the signs, also behind blanks and what a reader drops; a tab or line end
 * at its beginning lets some programs take what follows for a new cell.
 */
const isFormula = (cell: string): boolean =>
  /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell) || /^[\t\r\n\0]/u.test(cell);

it('holds no formula among 100,000 cells, and gives every one back as it was', () => {
  const random = randomOf(7);
  const cells = Array.from({ length: CELLS }, () =>
    Array.from({ length: random.below(3) }, () => random.pick(BEGINNINGS) ?? '')
      .join('')
      .concat(random.pick(BEGINNINGS) ?? '', random.pick(REST) ?? ''),
  );
  const rows = Array.from({ length: CELLS / 10 }, (_row, at) => cells.slice(at * 10, at * 10 + 10));
  const read = parseCsv(csvTable(rows).slice(1)).flat();
  expect(read).toHaveLength(CELLS);
  expect(cells.filter(isFormula).length).toBeGreaterThan(CELLS / 4);
  expect(read.filter(isFormula)).toEqual([]);
  expect(read.map(spokenCell)).toEqual(cells);
});

it('is the only way in which a table is written', () => {
  const writers = pathsIn('src').filter(
    (path) => /\.tsx?$/u.test(path) && /\\r\\n`|\.join\(','\)\}\\r/u.test(readSource(path).text),
  );
  expect(writers).toEqual(['src/exchange/exporters/csv-table.ts']);
});
