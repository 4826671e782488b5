import { describe, expect, it } from 'vitest';
import type { NamedResult } from '../../../src/exchange/importer.ts';
import { LIMITS } from '../../../src/exchange/importer.ts';
import { importFile } from '../../../src/exchange/importers.ts';
import { crc32 } from '../../../src/exchange/importers/zip/crc32.ts';
import { entryName, isSystemFile } from '../../../src/exchange/importers/zip/entry-name.ts';
import { docxOf, paragraph } from '../../support/docx-of.ts';
import { linesAt, pdfOf } from '../../support/pdf-of.ts';
import { withTable, zipOf } from '../../support/zip-of.ts';
import { sha256 } from '../node-hash.ts';
import { draftIn, inShort, itemsIn, readBytes, utf8 } from './read-bytes.ts';

describe('An archive', () => {
  it('gives each of its files by itself, in its order; a bad one stops nothing', async () => {
    const archive = zipOf({
      'b.txt': 'of b',
      'politics/a.md': 'of a',
      'empty.txt': '',
      'word.docx': docxOf(paragraph('of word')),
      'page.pdf': pdfOf([linesAt(['of pdf'], { x: 50, y: 700 })]),
      'broken.pdf': 'no pdf',
      'c.txt': 'of c',
    });
    expect(inShort(await readBytes('saved.zip', archive))).toEqual({
      'saved.zip/b.txt': 'of b',
      'saved.zip/politics/a.md': 'of a',
      'saved.zip/empty.txt': '!empty',
      'saved.zip/word.docx': 'of word',
      'saved.zip/page.pdf': 'of pdf',
      'saved.zip/broken.pdf': '!brokenPdf',
      'saved.zip/c.txt': 'of c',
    });
  });

  it('has files that are read as by themselves, but for the name', async () => {
    const bytes = docxOf(paragraph('words'));
    const [item] = itemsIn(await readBytes('saved.zip', zipOf({ 'a.docx': bytes })));
    const alone = draftIn(await readBytes('a.docx', bytes));
    expect(item && draftIn(item.result)).toEqual({ ...alone, fileName: 'saved.zip/a.docx' });
  });

  it('passes over what systems put into it', async () => {
    const files = {
      '__MACOSX/._a.txt': 'x',
      '.DS_Store': 'x',
      'a/Thumbs.db': 'x',
      'desktop.ini': 'x',
      '~$a.docx': 'x',
      'a/.hidden': 'x',
    };
    expect(inShort(await readBytes('s.zip', zipOf({ ...files, 'a.txt': 'words' })))).toEqual({
      's.zip/a.txt': 'words',
    });
    expect(await readBytes('s.zip', zipOf(files))).toMatchObject({ reason: { kind: 'empty' } });
  });

  it('opens no archive, session or packed file in it, and names each', async () => {
    const archive = zipOf({
      'inner.zip': zipOf({ 'a.txt': 'words' }),
      'inner-without-a-name': zipOf({ 'a.txt': 'words' }),
      'a.parallax.json': '{"format": "parallax-session"}',
      'data.json': '{}',
      'x.gz': new Uint8Array([0x1f, 0x8b, 0, 0]),
      'photo.png': 'x',
    });
    expect(Object.values(inShort(await readBytes('s.zip', archive)))).toEqual([
      '!notInArchive',
      '!notInArchive',
      '!notInArchive',
      '!notInArchive',
      '!notInArchive',
      '!unsupported',
    ]);
  });

  it('hands a table over with its bytes, whose columns the person then names', async () => {
    const table = 'headline,text\nOne,words of one\n';
    const [item] = itemsIn(await readBytes('s.zip', zipOf({ 't.csv': table })));
    expect(item?.result).toMatchObject({
      ok: true,
      value: { kind: 'table', table: { fileName: 's.zip/t.csv', rowCount: 1, original: utf8(table) } },
    });
  });

  it('reads names that would lead elsewhere as names only', async () => {
    const archive = zipOf([
      ['../../evil.txt', 'a'],
      ['/etc/passwd.txt', 'b'],
      ['C:\\temp\\x.txt', 'c'],
      ['__proto__.txt', 'd'],
      ['a\u202etxt.exe.txt', 'e'],
    ]);
    expect(Object.keys(inShort(await readBytes('s.zip', archive)))).toEqual([
      's.zip/evil.txt',
      's.zip/etc/passwd.txt',
      's.zip/temp/x.txt',
      's.zip/__proto__.txt',
      's.zip/a\ufffdtxt.exe.txt',
    ]);
  });

  it('tells how far it is, and gives files as they come, from where it is told to start', async () => {
    const told: unknown[] = [];
    const came: NamedResult[] = [];
    const bytes = zipOf({ 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c' });
    const result = await importFile(
      { name: 's.zip', bytes },
      sha256,
      [],
      LIMITS,
      {},
      {
        startAt: 1,
        onProgress: (...each) => void told.push(each),
        onItem: (item) => void came.push(item),
      },
    );
    expect(result).toEqual({ ok: true, value: { kind: 'several', items: [] } });
    expect(told).toEqual([
      [1, 3, 's.zip/b.txt'],
      [2, 3, 's.zip/c.txt'],
    ]);
    expect(came.map(({ name }) => name)).toEqual(['s.zip/b.txt', 's.zip/c.txt']);
  });
});

describe('An archive that is broken says why', () => {
  const whole = zipOf({ 'a.txt': 'the words of a', 'b.txt': 'the words of b' });

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['cut off', whole.slice(0, -10)],
    ['only its beginning', whole.slice(0, 4)],
    [
      'its table points outside',
      (() => {
        const copy = whole.slice();
        new DataView(copy.buffer).setUint32(copy.length - 6, copy.length, true);
        return copy;
      })(),
    ],
    ['its table is overwritten', withTable(whole, (line) => line.setUint32(0, 0, true))],
  ])('as a whole: %s', async (_name, bytes) => {
    expect(await readBytes('s.zip', bytes)).toEqual({ ok: false, reason: { kind: 'brokenArchive' } });
  });

  it.each<[string, (line: DataView) => void, string]>([
    ['another check sum', (line) => line.setUint32(16, 7, true), '!brokenEntry'],
    ['a way of packing nobody knows', (line) => line.setUint16(10, 99, true), '!brokenEntry'],
    ['a password', (line) => line.setUint16(8, 1, true), '!entryLocked'],
    ['less than it says', (line) => line.setUint32(24, 1000, true), '!brokenEntry'],
    ['more than it says', (line) => line.setUint32(24, 3, true), '!brokenEntry'],
    ['a place outside', (line) => line.setUint32(42, 0x7fffffff, true), '!brokenEntry'],
    ['more bytes than there are', (line) => line.setUint32(20, 0x7fffffff, true), '!brokenEntry'],
  ])('in one file, and the rest is read: %s', async (_name, change, problem) => {
    let isFirst = true;
    const bytes = withTable(whole, (line) => {
      if (isFirst) change(line);
      isFirst = false;
    });
    expect(inShort(await readBytes('s.zip', bytes))).toEqual({
      's.zip/a.txt': problem,
      's.zip/b.txt': 'the words of b',
    });
  });
});

describe('Limits: one more is refused, the limit itself is not:', () => {
  const file = (bytes: number): string => 'a'.repeat(bytes);

  it.each([-1, 0, 1])('bytes of one file, limit %+d', async (more) => {
    const archive = zipOf({ 'a.txt': file(5000 + more), 'b.txt': 'b' });
    expect(Object.values(inShort(await readBytes('s.zip', archive, {}, { entryBytes: 5000 })))).toEqual([
      more > 0 ? '!unpackedTooLarge' : file(5000 + more),
      'b',
    ]);
  });

  it.each([-1, 0, 1])('bytes of a file that says it is small, limit %+d', async (more) => {
    const archive = withTable(zipOf({ 'a.txt': file(5000 + more) }), (line) => line.setUint32(24, 10, true));
    expect(Object.values(inShort(await readBytes('s.zip', archive, {}, { entryBytes: 5000 })))).toEqual([
      more > 0 ? '!unpackedTooLarge' : '!brokenEntry',
    ]);
  });

  it.each([-1, 0, 1])('bytes of all files, limit %+d: the rest is named once', async (more) => {
    const archive = zipOf({ 'a.txt': file(3000), 'b.txt': file(2000 + more), 'c.txt': 'c', 'd.txt': 'd' });
    const read = inShort(await readBytes('s.zip', archive, {}, { unpackedBytes: 5002 }));
    expect(read).toEqual(
      more > 0
        ? {
            's.zip/a.txt': file(3000),
            's.zip/b.txt': file(2001),
            's.zip/c.txt': 'c',
            's.zip/d.txt': '!unpackedTooLarge',
          }
        : {
            's.zip/a.txt': file(3000),
            's.zip/b.txt': file(2000 + more),
            's.zip/c.txt': 'c',
            's.zip/d.txt': 'd',
          },
    );
    const smaller = inShort(await readBytes('s.zip', archive, {}, { unpackedBytes: 4000 }));
    expect(smaller).toEqual({
      's.zip/a.txt': file(3000),
      's.zip/b.txt': '!unpackedTooLarge',
      's.zip': '!unpackedTooLarge',
    });
  });

  it.each([-1, 0, 1])('number of files, limit %+d', async (more) => {
    const archive = zipOf(
      Object.fromEntries(Array.from({ length: 5 + more }, (_each, at) => [`${at}.txt`, 'a'])),
    );
    const result = await readBytes('s.zip', archive, {}, { entries: 5 });
    expect(result.ok ? null : result.reason).toEqual(
      more > 0 ? { kind: 'tooManyEntries', count: 6, limit: 5 } : null,
    );
  });

  it('times its packed size: what stands for three hundred megabytes is stopped at the first ones', async () => {
    const bomb = withTable(
      zipOf({ 'a.txt': new Uint8Array(50_000_000), 'b.txt': 'b' }, { level: 9 }),
      (line) => line.setUint32(24, 10, true),
    );
    const before = process.memoryUsage().rss;
    expect(Object.values(inShort(await readBytes('s.zip', bomb)))).toEqual([
      '!packedTooTight',
      '!brokenEntry',
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });
});

it.each<[string, Uint8Array<ArrayBuffer>, boolean, string]>([
  ['UTF-8 that says so', utf8('é.txt'), true, 'é.txt'],
  ['UTF-8 that does not', utf8('é.txt'), false, 'é.txt'],
  ['code page 437', new Uint8Array([0x82, 0x2e, 0x74]), false, 'é.t'],
  ['a folder', utf8('a/'), true, 'a/'],
  ['nothing', new Uint8Array(), true, ''],
])('A name in %s', (_name, bytes, isUtf8, name) => {
  expect(entryName(bytes, isUtf8)).toBe(name);
  expect(isSystemFile(name)).toBe(name.endsWith('/') || name === '');
});

it('The check sum is that of the standard', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
});
