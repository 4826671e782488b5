import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { docxOf, docxParts, paragraph, point, run } from '../support/docx-of.ts';
import { linesAt, pdfOf } from '../support/pdf-of.ts';
import { zipOf } from '../support/zip-of.ts';
import { utf8 } from './door.ts';

type Seeds = readonly [Uint8Array<ArrayBuffer>, ...Uint8Array<ArrayBuffer>[]];

const FOLDER = resolve(import.meta.dirname, '../fixtures/articles');
/** Longer pages only make each mutant slow. */
const LONGEST = 40_000;

const fixtures = (ending: RegExp): readonly Uint8Array<ArrayBuffer>[] =>
  readdirSync(FOLDER)
    .filter((name) => ending.test(name))
    .toSorted()
    .map((name) => new Uint8Array(readFileSync(resolve(FOLDER, name))))
    .filter(({ length }) => length <= LONGEST);

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A | B</title>
<meta property="og:title" content="A"><link rel="canonical" href="https://a.example/one">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","datePublished":"2025-03-22","author":[{"name":"N"}]}</script>
</head><body><nav><a href="/">x</a></nav><article><h1>A</h1><p>Some <b>words</b> with a <a href="https://a.example">link</a>.</p>
<ol start="3" type="a"><li>one<ul><li>deeper</ul><li>two</ol><table><tr><th>a<td>b</table><blockquote>said</blockquote>
<pre>  x\n  y</pre><p hidden>not this</p><p>שלום <i>עולם</i> &amp; more<br>in two lines</p></article></body></html>`;

const SAVED = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\nSnapshot-Content-Location: https://a.example/one\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>A</h1><p>Some words =3D more of them.</p></body></html>\r\n--b--\r\n`;

const MARKDOWN = `---
title: A
date: 2025-03-22
---
# A

Some *words* and [a link](https://a.example "t") and **more _of_ them**. ![p](x.png)

1. one
   - deeper
2. two

> said

| a | b |
|---|---|
| 1 | 2 |

    code

<div>raw</div> &amp; [r][x]

[x]: https://a.example/x
`;

const DOCUMENT =
  paragraph('A', 'Title') +
  paragraph(run('Some ') + run('words', '<w:b/>') + run(' in a line', '<w:i/>')) +
  `<w:p><w:hyperlink r:id="l">${run('a link')}</w:hyperlink></w:p>` +
  point('one') +
  point('two') +
  `<w:tbl><w:tr><w:tc>${paragraph('cell')}</w:tc></w:tr></w:tbl>`;

const RELATED = { relations: [['l', 'hyperlink', 'https://a.example']] } as const;

/** Files of each kind as people have them; small, so that most changes meet something that is read. */
export const seeds = {
  text: [
    utf8('date 2025-03-22\nCNN: Some words.\r\n'),
    utf8('\ufeffA 🙂 é שלום\u202e x\u200b\n\n\tindented\n'),
  ],
  page: [utf8(PAGE), utf8(SAVED), ...fixtures(/\.html?$/u)],
  markdown: [utf8(MARKDOWN), ...fixtures(/\.md$/u)],
  document: [docxOf(DOCUMENT, RELATED)],
  print: [
    pdfOf(
      [
        linesAt(['Some words in a', 'paragraph of two lines.', '.2025 (NATO) \u05d1\u05d0'], {
          x: 50,
          y: 700,
        }),
        linesAt(['Another page', 'with words.'], { x: 300, y: 600, size: 14 }),
      ],
      { info: { Title: 'A', Author: 'N' } },
    ),
  ],
  table: [
    utf8(
      'title;text;date;url;labels\nOne;"words; and ""more""";2025-03-22;https://a.example;a,b\nTwo;other words;;;\n',
    ),
    utf8('\ufefftitle,text\r\n"A","first\nsecond"\r\n'),
  ],
  archive: [zipOf({ 'a.txt': 'words of a', 'b/c.md': '# words', 'd.csv': 'text\nwords\n', 'e.html': PAGE })],
} as const satisfies Readonly<Record<string, Seeds>>;

/** The files of a Word document by name, before they are packed: a change in the packed bytes only breaks a check sum. */
export const wordParts: Readonly<Record<string, string>> = docxParts(DOCUMENT, RELATED) as Readonly<
  Record<string, string>
>;
