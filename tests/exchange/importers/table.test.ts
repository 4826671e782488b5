import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/exchange/importer.ts';
import { dateOfCell } from '../../../src/exchange/importers/table/date-of-cell.ts';
import { draftIn, inShort, itemsIn, readBytes, utf8 } from './read-bytes.ts';

const TEXT: ReadOptions = { columns: { text: 'text' } };
const read = (csv: string, options: ReadOptions = {}, name = 't.csv') => readBytes(name, utf8(csv), options);

describe('A table', () => {
  it('first says which columns it has and what they seem to hold', async () => {
    const csv =
      'ID,Headline,Full Text,Source,Published At,Byline,Link,Lang,Section\r\n1,One,words,Paper,2025-03-22,Jane,https://a.b,en,World\r\n';
    expect(await read(csv)).toEqual({
      ok: true,
      value: {
        kind: 'table',
        table: {
          fileName: 't.csv',
          columns: [
            'ID',
            'Headline',
            'Full Text',
            'Source',
            'Published At',
            'Byline',
            'Link',
            'Lang',
            'Section',
          ],
          sample: [['1', 'One', 'words', 'Paper', '2025-03-22', 'Jane', 'https://a.b', 'en', 'World']],
          rowCount: 1,
          proposal: {
            text: 'Full Text',
            title: 'Headline',
            outlet: 'Source',
            publishedAt: 'Published At',
            author: 'Byline',
            url: 'Link',
            language: 'Lang',
            labels: 'Section',
          },
          original: null,
        },
      },
    });
  });

  it.each([
    ['commas', 'a,b\n1,2\n', 't.csv'],
    ['semicolons', 'a;b\n1;2\n', 't.csv'],
    ['tabs by name', 'a\tb\n1\t2\n', 't.tsv'],
    ['tabs', 'a\tb\n1\t2\n', 't.csv'],
    ['a line of Excel that names it', 'sep=;\r\na;b\r\n1;2\r\n', 't.csv'],
    ['a mark at the beginning', '\ufeffa,b\n1,2', 't.csv'],
    ['carriage returns', 'a,b\r1,2\r', 't.csv'],
    ['names that stand twice or are missing', 'a,a,\n1,2,3\n', 't.csv'],
  ])('with %s', async (name, csv, file) => {
    const result = await read(csv, {}, file);
    const twice = name.startsWith('names');
    expect(result).toMatchObject({
      value: {
        table: {
          columns: twice ? ['a', 'a (2)', 'Column 3'] : ['a', 'b'],
          sample: [twice ? ['1', '2', '3'] : ['1', '2']],
        },
      },
    });
  });

  it('in another encoding is read with a notice', async () => {
    const bytes = new Uint8Array([...utf8('text\ncaf'), 0xe9]);
    const [item] = itemsIn(await readBytes('t.csv', bytes, TEXT));
    expect(item && draftIn(item.result)).toMatchObject({
      text: 'café',
      encoding: 'windows-1252',
      notices: [{ kind: 'readAs' }],
    });
  });

  it('without a telling name takes the column with the long cells for the text', async () => {
    const result = await read(`a,b\nx,${'long words '.repeat(30)}\n`);
    expect(result).toMatchObject({ value: { table: { proposal: { text: 'b' } } } });
  });
});

describe('A table whose columns are named', () => {
  it('becomes articles whose texts are its cells, character for character', async () => {
    const cells = [' blanks stay ', 'two\r\nlines', 'a "quoted" word', '=1+1', '👩‍👩‍👧 e\u0301', 'قال الرئيس'];
    const csv = `text\r\n${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\r\n')}\r\n`;
    expect(Object.values(inShort(await read(csv, TEXT)))).toEqual(cells);
  });

  it('names rows without a text and passes over empty lines; the rest is read', async () => {
    const result = await read('title,text\nOne,words\n\nTwo,\nThree,more\n\n', {
      columns: { text: 'text', title: 'title' },
    });
    expect(inShort(result)).toEqual({
      't.csv, row 1': 'words',
      't.csv, row 3': '!emptyCell',
      't.csv, row 4': 'more',
    });
  });

  it('proposes what its columns say', async () => {
    const csv =
      'text;h;o;d;w;u;l;k\nThe words.;"A ""title""";Paper;22 March 2025;Jane Doe;https://example.org/a;en_GB;"world, talks, world"\nMore.;;;03/04/2025;;javascript:alert(1);English;\n';
    const columns = {
      text: 'text',
      title: 'h',
      outlet: 'o',
      publishedAt: 'd',
      author: 'w',
      url: 'u',
      language: 'l',
      labels: 'k',
    };
    const [first, second] = itemsIn(await read(csv, { columns })).map(
      ({ result }) => draftIn(result).proposal,
    );
    expect(first).toMatchObject({
      title: 'A "title"',
      outlet: 'Paper',
      publishedAt: '2025-03-22',
      author: 'Jane Doe',
      url: 'https://example.org/a',
      language: 'en-GB',
      labels: ['world', 'talks'],
      recognisedBy: { title: 'column “h”', url: 'column “u”' },
    });
    expect(second).toMatchObject({
      title: 'More',
      outlet: null,
      publishedAt: null,
      author: null,
      url: null,
      language: null,
      labels: [],
    });
  });

  it('keeps its bytes once, and each row says where it stands', async () => {
    const result = await read('text\none\ntwo\n', TEXT);
    const [one, two] = itemsIn(result).map((item) => draftIn(item.result));
    expect(one?.original).toBe(two?.original);
    expect(one?.byteHash).toBe(two?.byteHash);
    expect([one?.recipe, two?.recipe]).toEqual([
      { importer: 'csv', version: 1, row: 1, columns: { text: 'text' } },
      { importer: 'csv', version: 1, row: 2, columns: { text: 'text' } },
    ]);
    const bytes = two?.original ?? new Uint8Array();
    expect(draftIn(await readBytes('t.csv', bytes, { ...TEXT, row: 2 }))).toEqual(two);
  });

  it.each<[string, string, ReadOptions, object]>([
    ['a quotation mark that is never closed', 'text\n"words\nmore\n', TEXT, { kind: 'brokenTable' }],
    [
      'no such column',
      'text\nwords\n',
      { columns: { text: 'text', title: 'headline' } },
      { kind: 'noSuchColumn', column: 'headline' },
    ],
    ['only a header', 'a,b,text\n', TEXT, { kind: 'empty' }],
    ['nothing', '', TEXT, { kind: 'empty' }],
    ['NUL', 'text\na\0b\n', TEXT, { kind: 'binary' }],
    ['no such row', 'text\nwords\n', { ...TEXT, row: 7 }, { kind: 'empty' }],
  ])('that has %s says so', async (_name, csv, options, reason) => {
    expect(await read(csv, options)).toMatchObject({ ok: false, reason });
  });

  it.each([-1, 0, 1])('rows, limit %+d', async (more) => {
    const result = await readBytes('t.csv', utf8(`text\n${'a\n'.repeat(10 + more)}`), TEXT, { rows: 10 });
    expect(result.ok ? null : result.reason).toEqual(
      more > 0 ? { kind: 'tooManyRows', rows: 11, limit: 10 } : null,
    );
  });

  it.each([-1, 0, 1])('characters of a cell, limit %+d: only that row is refused', async (more) => {
    const result = await readBytes('t.csv', utf8(`text\n${'a'.repeat(50 + more)}\nb\n`), TEXT, {
      articleCharacters: 50,
    });
    expect(Object.values(inShort(result))).toEqual([more > 0 ? '!textTooLong' : 'a'.repeat(50 + more), 'b']);
  });
});

it.each([
  ['2025-03-22', '2025-03-22'],
  ['2025-03-22T23:59:00+14:00', '2025-03-22'],
  ['2025/3/2 10:00', '2025-03-02'],
  ['20250322', '2025-03-22'],
  ['2025-03', '2025-03'],
  ['2025', '2025'],
  ['22.3.2025', '2025-03-22'],
  ['22 March 2025', '2025-03-22'],
  ['Sat, 22 Mar 2025 10:00:00 GMT', '2025-03-22'],
  ['March 22nd, 2025', '2025-03-22'],
  ['03/04/2025', null],
  ['2025-02-30', null],
  ['31 Foo 2025', null],
  ['yesterday', null],
])('The day of “%s” is %s', (said, day) => {
  expect(dateOfCell(said)).toBe(day);
});
