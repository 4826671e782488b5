import { describe, expect, it } from 'vitest';
import { LARGEST_CODEBOOK_BYTES, readCodebook } from '../../src/exchange/codebook-file/read-codebook.ts';
import { LIMITS, type ImportResult, type Limits } from '../../src/exchange/importer.ts';
import { importFile, importText } from '../../src/exchange/importers.ts';
import { readRichText } from '../../src/exchange/importers/rich-paste.ts';
import { safeLink } from '../../src/exchange/articles/safe-link.ts';
import { LARGEST_METADATA_BYTES, readMetadata } from '../../src/exchange/metadata-csv/read-metadata.ts';
import { docxOf, paragraph } from '../support/docx-of.ts';
import { linesAt, pdfOf } from '../support/pdf-of.ts';
import { zipOf } from '../support/zip-of.ts';
import { sha256 } from './node-hash.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
/** `several` stands for the first file in an archive or row of a table that was refused. */
function problemIn(result: ImportResult): string | null {
  if (!result.ok) return result.reason.kind;
  const items = result.value.kind === 'several' ? result.value.items : [];
  return items.map((item) => problemIn(item.result)).find((problem) => problem !== null) ?? null;
}

interface Pair {
  /** A file that is so large, deep or many. */
  readonly of: (size: number) => Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly refused: string;
  /** The limit itself where it is reached in no time, else a smaller one in its place. */
  readonly limit: number;
  /** What is said of such a file below the limit, where it is no article. */
  readonly otherwise?: string;
}

const nest = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + 'x' + close.repeat(depth);

/** One pair a limit and a format that knows it; a limit without a pair is an error of types. */
const PAIRS: { readonly [Name in keyof Limits]: readonly Pair[] } = {
  fileBytes: [{ name: 'a.txt', of: (size) => utf8('a'.repeat(size)), refused: 'fileTooLarge', limit: 5000 }],
  articleCharacters: [
    {
      name: 'a.txt',
      of: (size) => utf8('a'.repeat(size)),
      refused: 'textTooLong',
      limit: LIMITS.articleCharacters,
    },
    { name: 'a.html', of: (size) => utf8(`<p>${'a'.repeat(size)}`), refused: 'textTooLong', limit: 5000 },
    { name: 'a.md', of: (size) => utf8('a'.repeat(size)), refused: 'textTooLong', limit: 5000 },
    {
      name: 'a.docx',
      of: (size) => docxOf(paragraph('a'.repeat(size))),
      refused: 'textTooLong',
      limit: 5000,
    },
    {
      name: 'a.pdf',
      of: (size) => pdfOf([linesAt(['a'.repeat(size)], { x: 10, y: 700, size: 1 })]),
      refused: 'textTooLong',
      limit: 500,
    },
    {
      name: 'a.zip',
      of: (size) => zipOf({ 'a.txt': 'a'.repeat(size) }),
      refused: 'textTooLong',
      limit: 5000,
    },
  ],
  jsonDepth: [
    {
      name: 'a.json',
      of: (size) => utf8(nest('[', ']', size).replace('x', '')),
      refused: 'tooDeep',
      limit: LIMITS.jsonDepth,
      otherwise: 'notOurs',
    },
  ],
  unpackedBytes: [
    {
      name: 'a.zip',
      of: (size) => zipOf({ 'a.txt': 'ab'.repeat(200), 'b.txt': 'a'.repeat(size - 400) }),
      refused: 'unpackedTooLarge',
      limit: 5000,
    },
  ],
  unpackedRatio: [],
  entryBytes: [
    {
      name: 'a.zip',
      of: (size) => zipOf({ 'a.txt': 'a'.repeat(size) }),
      refused: 'unpackedTooLarge',
      limit: 5000,
    },
  ],
  entries: [
    {
      name: 'a.zip',
      of: (size) =>
        zipOf(Object.fromEntries(Array.from({ length: size }, (_each, at) => [`${at}.txt`, `words ${at}`]))),
      refused: 'tooManyEntries',
      limit: 50,
    },
  ],
  markupDepth: [
    // html and body are there without being written.
    {
      name: 'a.html',
      of: (size) => utf8(nest('<div>', '</div>', size - 2)),
      refused: 'markupTooDeep',
      limit: 60,
    },
    {
      name: 'a.docx',
      // Document and body; below the deepest element paragraph, run and text.
      of: (size) => docxOf(nest('<w:ins>', '</w:ins>', size - 5).replace('x', paragraph('words'))),
      refused: 'markupTooDeep',
      limit: 60,
    },
  ],
  markupNodes: [
    // html, head and body; an element and its words are two.
    {
      name: 'a.html',
      of: (size) => utf8('<p>x'.repeat(Math.floor((size - 3) / 2)) + ((size - 3) % 2 === 1 ? '<br>' : '')),
      refused: 'markupTooLarge',
      limit: 1001,
    },
  ],
  rows: [
    {
      name: 'a.csv',
      of: (size) => utf8(`text\n${Array.from({ length: size }, (_row, at) => `words ${at}\n`).join('')}`),
      refused: 'tooManyRows',
      limit: 200,
    },
  ],
  pages: [
    {
      name: 'a.pdf',
      of: (size) => pdfOf(Array.from({ length: size }, () => linesAt(['words'], { x: 50, y: 700 }))),
      refused: 'tooManyPages',
      limit: 20,
    },
  ],
};

const tables = { 'a.csv': { columns: { text: 'text' } } } as Readonly<Record<string, object>>;

describe('One below a limit is taken in, one above it is refused:', () => {
  const pairs = Object.entries(PAIRS).flatMap(([name, all]) =>
    all.map((pair) => [name, pair.name, pair] as const),
  );
  it.each(pairs)('%s of %s', async (name, _file, pair) => {
    const { limit, refused, otherwise = null } = pair;
    const read = async (size: number): Promise<string | null> => {
      const file = { name: pair.name, bytes: pair.of(size) };
      const limits = { ...LIMITS, [name]: limit };
      return problemIn(await importFile(file, sha256, [], limits, tables[pair.name] ?? {}));
    };
    expect([await read(limit - 1), await read(limit), await read(limit + 1)]).toEqual([
      otherwise,
      otherwise,
      refused,
    ]);
  });

  // How many times larger than packed: `limits.test.ts`, where the packed size is made to fit.

  it('a pasted text, plain and rich', async () => {
    const most = LIMITS.articleCharacters;
    const plain = async (length: number) => problemIn(await importText('a'.repeat(length), sha256));
    expect([await plain(most), await plain(most + 1)]).toEqual([null, 'textTooLong']);
    const limits = { ...LIMITS, articleCharacters: 500 };
    const rich = async (length: number) => {
      const markup = `<h1>a</h1><p>${'b'.repeat(length - 3)}</p>`;
      return problemIn((await readRichText(markup, '', { sha256, limits, chosen: {} }))!);
    };
    expect([await rich(500), await rich(501)]).toEqual([null, 'textTooLong']);
  });

  it('a codebook and a table of metadata', async () => {
    const codebook = (length: number) => readCodebook(utf8(`"${'a'.repeat(length - 2)}"`));
    expect(codebook(LARGEST_CODEBOOK_BYTES)).toMatchObject({ reason: { kind: 'noCodebook' } });
    expect(codebook(LARGEST_CODEBOOK_BYTES + 1)).toMatchObject({ reason: { kind: 'fileTooLarge' } });
    const table = (length: number) => readMetadata(utf8(`letter,x\nA,${'a'.repeat(length - 11)}`), 'a.csv');
    expect(await table(LARGEST_METADATA_BYTES)).toMatchObject({ ok: true });
    expect(await table(LARGEST_METADATA_BYTES + 1)).toMatchObject({ reason: { kind: 'fileTooLarge' } });
  });

  it('an address of 2,000 characters', () => {
    const address = (length: number) => safeLink('https://a.example/'.padEnd(length, 'a'));
    expect(address(2000)).toHaveLength(2000);
    expect(address(2001)).toBeNull();
  });
});
