/** Letters at a place of a page, in points from its lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 when nothing is said. */
  readonly size?: number;
  /** In degrees, against the clock. */
  readonly angle?: number;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** Locked with a password that nobody knows. */
  readonly isLocked?: boolean;
  /** Further entries of the catalogue and of every page, as they stand in the file. */
  readonly catalogue?: string;
  readonly page?: string;
}

/** Every letter is half as wide as the font is high. */
export const LETTER_WIDTH = 0.5;
export const PAGE = { width: 600, height: 800 };

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_each, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join(
    '',
  );

/** Which letters stand for which numbers: each for itself, in ranges of 256 as the format demands. */
const toUnicode = (texts: readonly PdfText[]): string => {
  const highs = new Set(
    texts.flatMap(({ text }) => hex(text).match(/.{4}/gu) ?? []).map((code) => code.slice(0, 2)),
  );
  const ranges = [...highs].map((high) => `<${high}00> <${high}ff> <${high}00>`);
  const parts = [];
  for (let at = 0; at < ranges.length; at += 100) {
    const some = ranges.slice(at, at + 100);
    parts.push(`${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${parts.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
};

const drawing = (texts: readonly PdfText[]): string =>
  texts
    .map(({ text, x, y, size = 10, angle = 0 }) => {
      const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
      return `BT /F ${size} Tf ${cos} ${sin} ${-sin} ${cos} ${x} ${y} Tm <${hex(text)}> Tj ET`;
    })
    .join('\n');

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A PDF that draws the letters at their places, in the order in which they are given. */
export function pdfOf(
  pages: readonly (readonly PdfText[])[],
  options: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const { info = {}, isLocked = false, catalogue = '', page = '' } = options;
  const FIRST_PAGE = 7;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_page, at) => `${FIRST_PAGE + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /DW ${LETTER_WIDTH * 1000} /CIDToGIDMap /Identity
       /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>
       /FontDescriptor << /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> >>`,
    stream(toUnicode(pages.flat())),
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} <feff${hex(value)}>`)
      .join(' ')} >>`,
    ...pages.flatMap((texts, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F 3 0 R >> >> /Contents ${FIRST_PAGE + at * 2 + 1} 0 R ${page} >>`,
      stream(drawing(texts)),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = file.length;
  const key = 'ab'.repeat(32);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R /ID [<${key}> <${key}>] ${
    isLocked ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>` : ''
  } >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** Lines under each other from the top of a page down. */
export const linesAt = (
  lines: readonly string[],
  place: { readonly x: number; readonly y: number; readonly size?: number; readonly leading?: number },
): readonly PdfText[] =>
  lines.map((text, at) => ({
    text,
    x: place.x,
    y: place.y - at * (place.leading ?? 12),
    size: place.size ?? 10,
  }));
