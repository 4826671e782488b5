import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { concordanceCsv } from '../../../src/exchange/concordance/csv.ts';

it('writes a hit a row that no spreadsheet runs', () => {
  const row = {
    article: 'A',
    outlet: '=SUM(1)',
    date: '2025-03-22',
    title: 'A “title”, with\nlines',
    where: 'text',
    before: '+49 ',
    words: '-deal',
    after: '@all',
    start: 4,
    end: 9,
    tags: ['Quote', 'Claim'],
  };
  const csv = concordanceCsv([row, { ...row, where: 'Note', start: null, end: null, tags: [] }]);
  const [header, first, second] = Papa.parse<string[]>(csv.slice(1)).data;
  expect(csv.startsWith('\uFEFFarticle,')).toBe(true);
  expect(header).toHaveLength(11);
  expect(first).toEqual([
    'A',
    "'=SUM(1)",
    '2025-03-22',
    row.title,
    'text',
    "'+49 ",
    "'-deal",
    "'@all",
    '4',
    '9',
    'Quote;Claim',
  ]);
  expect(second?.slice(8)).toEqual(['', '', '']);
});
