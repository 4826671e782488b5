import { describe, expect, it } from 'vitest';
import { docxOf, docxParts, notes, paragraph, point, run } from '../../support/docx-of.ts';
import { withTable, zipOf } from '../../support/zip-of.ts';
import { draftIn, readBytes, utf8 } from './read-bytes.ts';

const read = async (...given: Parameters<typeof docxOf>) =>
  draftIn(await readBytes('a.docx', docxOf(...given)));

const kindsAndTexts = async (...given: Parameters<typeof docxOf>) => {
  const { text, blocks } = await read(...given);
  return blocks.map(({ kind, range }) => [kind, text.slice(range.start, range.end)]);
};

const link = (id: string, text: string): string => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;

describe('A Word document', () => {
  it('keeps its headline, headings, paragraphs, quotes, points and captions', async () => {
    const body = [
      paragraph('Talks resume', 'Title'),
      paragraph('What was said', 'Heading1'),
      paragraph('Both sides “met” on Monday.'),
      paragraph('We will act.', 'Quote'),
      point('first'),
      point('second'),
      paragraph('The minister in May.', 'Caption'),
    ];
    expect(await kindsAndTexts(body.join(''))).toEqual([
      ['headline', 'Talks resume'],
      ['heading', 'What was said'],
      ['paragraph', 'Both sides “met” on Monday.'],
      ['quote', 'We will act.'],
      ['item', 'first'],
      ['item', 'second'],
      ['caption', 'The minister in May.'],
    ]);
  });

  it('keeps bold, italic and living links, and no other address', async () => {
    const body = paragraph(
      [
        run('bold', '<w:b/>'),
        run(' and '),
        run('italic', '<w:i/>'),
        run(', '),
        link('l', 'a source'),
        run(', '),
        link('x', 'a trap'),
      ].join(''),
    );
    const draft = await read(body, {
      relations: [
        ['l', 'hyperlink', 'https://example.org/source'],
        ['x', 'hyperlink', 'javascript:alert(1)'],
      ],
    });
    expect(draft.text).toBe('bold and italic, a source, a trap');
    expect(
      draft.marks.map((mark) => [
        mark.kind,
        draft.text.slice(mark.range.start, mark.range.end),
        (mark as { readonly href?: string }).href,
      ]),
    ).toEqual([
      ['bold', 'bold', undefined],
      ['italic', 'italic', undefined],
      ['link', 'a source', 'https://example.org/source'],
    ]);
    expect(JSON.stringify({ ...draft, original: null })).not.toContain('javascript');
  });

  it('leaves deleted words and comments out, and keeps inserted ones', async () => {
    const body = `<w:p>${run('kept ')}<w:del w:id="1" w:author="x"><w:r><w:delText>deleted </w:delText></w:r></w:del><w:ins w:id="2" w:author="x">${run('inserted')}</w:ins><w:r><w:commentReference w:id="0"/></w:r></w:p>`;
    const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const files = {
      'word/comments.xml': `<w:comments xmlns:w="${W}"><w:comment w:id="0" w:author="x" w:initials="x">${paragraph('a remark')}</w:comment></w:comments>`,
    };
    expect((await read(body, { files, relations: [['c', 'comments', 'comments.xml']] })).text).toBe(
      'kept inserted',
    );
  });

  it('has its notes beside it, to be taken in', async () => {
    const body = `<w:p>${run('A claim')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' and more.')}</w:p>`;
    const given = {
      files: { 'word/footnotes.xml': notes('footnote', ['See the record.']) },
      relations: [['f', 'footnotes', 'footnotes.xml']],
    } as const;
    const draft = await read(body, given);
    expect(draft.text).toBe('A claim and more.');
    expect(draft.dropped).toMatchObject([{ text: 'See the record.', why: 'besideArticle' }]);
    const restored = draft.dropped.map(({ number }) => number);
    const again = draftIn(await readBytes('a.docx', docxOf(body, given), { restored }));
    expect(again.text).toBe('A claim and more.\n\nSee the record.');
  });

  it('cells of a table are in its text', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const { text } = await read(`<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr></w:tbl>${paragraph('after')}`);
    expect(text.replace(/\s+/gu, ' ')).toBe('a b after');
  });

  it('is never asked for pictures, and asks for none', async () => {
    const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
    const draft = await read(picture + paragraph('Words.'), {
      relations: [['p', 'image', 'media/p.png']],
      files: { 'word/media/p.png': 'no picture' },
    });
    expect(draft.text).toBe('Words.');
  });

  it('proposes its properties, except what programs write', async () => {
    const core =
      '<dc:title>Talks &amp; “more”</dc:title><dc:creator>Jane Doe</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2025-03-22T23:15:00Z</dcterms:created>';
    const { proposal } = await read(paragraph('Words of the text.'), { core });
    expect(proposal).toMatchObject({
      title: 'Talks & “more”',
      author: 'Jane Doe',
      publishedAt: '2025-03-22',
    });
    const none =
      '<dc:title>Microsoft Word - Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>';
    expect((await read(paragraph('Words of the text.'), { core: none })).proposal).toMatchObject({
      title: 'Words of the text',
      author: null,
    });
  });

  it('is read in every direction and script', async () => {
    const texts = ['قال الرئيس اليوم', 'אמר היום', '总统说', 'ประธานาธิบดี', '👩‍👩‍👧 e\u0301'];
    expect((await read(texts.map((text) => paragraph(text)).join(''))).text).toBe(texts.join('\n\n'));
  });

  it('gives the same draft again from its own bytes', async () => {
    const first = await read(paragraph('Words.'));
    expect(draftIn(await readBytes('a.docx', first.original ?? new Uint8Array()))).toEqual(first);
  });

  it('is one whatever its name says', async () => {
    expect(draftIn(await readBytes('a.zip', docxOf(paragraph('Words.')))).recipe?.importer).toBe('docx');
  });
});

/** The container of old Office files, holding streams of these names. */
const ole = (...names: readonly string[]): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, name] of names.entries()) {
    bytes.set(
      Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
      1024 + at * 128,
    );
  }
  return bytes;
};

const nested = (depth: number): string => docxOfTables(depth);
const docxOfTables = (depth: number): string =>
  '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('deep') + '</w:tc></w:tr></w:tbl>'.repeat(depth);

describe('A document that cannot be read says why', () => {
  const whole = docxOf(paragraph('Words.'));

  it.each<[string, string, () => Uint8Array<ArrayBuffer>, string]>([
    ['locked with a password', 'a.docx', () => ole('EncryptionInfo', 'EncryptedPackage'), 'lockedDocument'],
    ['of an old Word', 'a.doc', () => ole('WordDocument'), 'oldWord'],
    ['of an old Word with a new name', 'a.docx', () => ole('WordDocument'), 'oldWord'],
    ['cut off', 'a.docx', () => whole.slice(0, -30), 'brokenDocument'],
    ['words under its name', 'a.docx', () => utf8('just words'), 'brokenDocument'],
    ['an archive under its name', 'a.docx', () => zipOf({ 'a.txt': 'words' }), 'brokenDocument'],
    [
      'changed inside',
      'a.docx',
      () => withTable(whole, (line) => line.setUint32(16, 1, true)),
      'brokenDocument',
    ],
    [
      'without its main part',
      'a.docx',
      () => zipOf({ ...docxParts(''), 'word/document.xml': '' }),
      'brokenDocument',
    ],
    ['no XML', 'a.docx', () => zipOf({ ...docxParts(''), 'word/document.xml': '<w:p>' }), 'brokenDocument'],
    [
      'with entities that grow',
      'a.docx',
      () => zipOf({ ...docxParts(''), 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }),
      'brokenDocument',
    ],
    ['nested too deep', 'a.docx', () => docxOf(nested(100)), 'markupTooDeep'],
    ['without a word', 'a.docx', () => docxOf(paragraph('')), 'empty'],
  ])('%s', async (_name, name, bytes, kind) => {
    expect(await readBytes(name, bytes())).toMatchObject({ ok: false, reason: { kind } });
  });

  it.each([-1, 0, 1])('depth of its XML, limit %+d', async (more) => {
    // document, body, table, row, cell, paragraph, run, text
    const result = await readBytes('a.docx', docxOf(nested(1)), {}, { markupDepth: 8 - more });
    expect(result.ok ? null : result.reason).toEqual(more > 0 ? { kind: 'markupTooDeep', limit: 7 } : null);
  });

  it('a part that unpacks to more than a file of an archive may', async () => {
    const large = docxOf(paragraph('a'.repeat(5000)));
    expect(await readBytes('a.docx', large, {}, { entryBytes: 4000 })).toMatchObject({
      reason: { kind: 'unpackedTooLarge', limit: 4000 },
    });
  });
});
