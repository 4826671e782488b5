import type { RichBlock, RichMark } from './rich-block.ts';

/** A line of a block as it goes into the canonical text, with what its stretches look like (UTF-16 units). */
export interface RichLine {
  readonly text: string;
  readonly spans: readonly Span[];
  /** Blank lines stand between it and the line before. */
  readonly apart: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly RichMark[];
}

/** HTML white space that is not one blank between two words of a run, or a line end that is meant. */
const FLOWING =
  /(?<blanks> {2}[\t\n\f\r ]*| ?[\t\n\f\r][\t\n\f\r ]*|^ | $| (?=[\u0085\u2028\u2029])|(?<=[\u0085\u2028\u2029]) )|(?<lineEnd>[\u0085\u2028\u2029])/g;
const PREFORMATTED = /(?<lineEnd>\r\n|[\n\r\u0085\u2028\u2029])/g;
/** Only says where a word may be broken. */
const SOFT_HYPHENS = /\u00ad+/g;
const SPACE = '\t\n\f\r ';
/** Something a reader sees: neither blank nor a character without a shape. */
const VISIBLE = /[^\p{White_Space}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

export const showsSomething = (text: string): boolean => VISIBLE.test(text);

/** The lines of a block that show something, white space collapsed unless it is preformatted. */
export function linesOfBlock({ runs, preformatted = false }: RichBlock): RichLine[] {
  const lines: RichLine[] = [];
  let pieces: string[] = [];
  let spans: Span[] = [];
  let length = 0;
  let blank: readonly RichMark[] | null = null;
  let apart = false;

  const add = (text: string, marks: readonly RichMark[]): void => {
    if (text === '') return;
    pieces.push(text);
    if (marks.length > 0) spans.push({ start: length, end: length + text.length, marks });
    length += text.length;
  };
  const addWords = (text: string, marks: readonly RichMark[]): void => {
    if (text !== '' && blank !== null && length > 0) add(' ', blank);
    if (text !== '') blank = null;
    add(text, marks);
  };
  const endLine = (): void => {
    const text = withoutSpaceAtEnd(pieces.join(''));
    if (showsSomething(text)) {
      lines.push({ text, spans: spans.filter(({ start }) => start < text.length), apart });
      apart = false;
    } else apart = true;
    [pieces, spans, length, blank] = [[], [], 0, null];
  };

  for (const { text: said, marks } of runs) {
    const text = said.replace(SOFT_HYPHENS, '');
    let at = 0;
    for (const match of text.matchAll(preformatted ? PREFORMATTED : FLOWING)) {
      addWords(text.slice(at, match.index), marks);
      at = match.index + match[0].length;
      if (match.groups?.['blanks'] !== undefined) blank ??= marks;
      else if (match.groups?.['lineEnd'] !== undefined) endLine();
    }
    addWords(text.slice(at), marks);
  }
  endLine();
  return lines;
}

function withoutSpaceAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && SPACE.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
