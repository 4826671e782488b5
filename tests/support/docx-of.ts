import { zipOf } from './zip-of.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run of letters as Word writes it, with properties such as `<w:b/>`. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of runs or plain words, in a style by its id. */
export const paragraph = (content: string, style = '', properties = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${
    content.startsWith('<') ? content : run(content)
  }</w:p>`;

export interface DocxOptions {
  /** `docProps/core.xml` inside its root. */
  readonly core?: string;
  /** Relationships of the document: id, type's last word, target. */
  readonly relations?: readonly (readonly [string, string, string])[];
  /** Further files by their names. */
  readonly files?: Readonly<Record<string, string>>;
}

const STYLES: readonly (readonly [string, string])[] = [
  ['Title', 'Title'],
  ['Heading1', 'heading 1'],
  ['Quote', 'Quote'],
  ['Caption', 'caption'],
];

/** The files of a Word document with the given paragraphs. */
export function docxParts(
  body: string,
  { core = '', relations = [], files = {} }: DocxOptions = {},
): Record<string, string> {
  const relation = ([id, type, target]: readonly [string, string, string]): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${escaped(target)}"${type === 'hyperlink' || type === 'attachedTemplate' ? ' TargetMode="External"' : ''}/>`;
  const related = (all: readonly (readonly [string, string, string])[]): string =>
    `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(relation).join('')}</Relationships>`;
  return {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    '_rels/.rels': related([['d', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `${DECLARATION}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${DECLARATION}<w:styles xmlns:w="${W}">${STYLES.map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `${DECLARATION}<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/_rels/document.xml.rels': related([
      ['n', 'numbering', 'numbering.xml'],
      ['s', 'styles', 'styles.xml'],
      ...relations,
    ]),
    'docProps/core.xml': `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`,
    ...files,
  };
}

export const docxOf = (body: string, options: DocxOptions = {}): Uint8Array<ArrayBuffer> =>
  zipOf(docxParts(body, options));

/** A point of a list. */
export const point = (text: string): string =>
  paragraph(text, '', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');

/** The parts of notes: foot- or endnotes with these words. */
export const notes = (kind: 'footnote' | 'endnote', texts: readonly string[]): string =>
  `${DECLARATION}<w:${kind}s xmlns:w="${W}">${texts.map((text, at) => `<w:${kind} w:id="${at + 1}">${paragraph(text)}</w:${kind}>`).join('')}</w:${kind}s>`;
