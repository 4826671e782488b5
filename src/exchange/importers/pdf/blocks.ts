import type { RichBlock } from '../../articles/rich-block.ts';
import { columnsOf } from './columns.ts';
import { furnitureOf, textOf } from './furniture.ts';
import { joinLines } from './join-lines.ts';
import type { Page } from './page-texts.ts';
import { paragraphsOf, type Paragraph } from './paragraphs.ts';
import { rowsOf } from './rows.ts';

/** A headline's font is so many times as large as the text's; a heading's so many. */
const HEADLINE = 1.35;
const HEADING = 1.12;
/** A longer paragraph, in UTF-16 units, is a lead in large letters. */
const LONGEST_HEADING = 200;

/** The blocks of a PDF in reading order, with what belongs to the pages left out. Pages are numbered from 0. */
export function blocksOfPages(pages: readonly Page[]): readonly RichBlock[] {
  const read = pages.map((page) => ({
    page,
    rows: rowsOf(page.pieces.filter(({ isSlanted }) => !isSlanted)),
    slanted: page.pieces.filter(({ isSlanted }) => isSlanted),
  }));
  const furniture = furnitureOf(read);
  const paragraphs: Paragraph[] = [];
  const left: { readonly text: string; readonly page: number }[] = [];
  for (const [number, { rows, slanted }] of read.entries()) {
    const beside = furniture[number] ?? new Set();
    const columns = columnsOf(rows.filter((row) => !beside.has(row)));
    for (const column of columns) {
      const [first, ...rest] = paragraphsOf(column, number);
      const before = paragraphs.at(-1);
      if (first && before && goesOn(before, first)) paragraphs[paragraphs.length - 1] = joined(before, first);
      else if (first) paragraphs.push(first);
      paragraphs.push(...rest);
    }
    left.push(...[...beside].map((row) => ({ text: textOf(row), page: number })));
    if (slanted.length > 0) left.push({ text: slanted.map(({ text }) => text).join(' '), page: number });
  }
  const kinds = kindsOf(paragraphs);
  const kept = paragraphs.map(({ text, page }, at): RichBlock & { readonly page: number } => ({
    ...blockOf(text, kinds[at] ?? 'paragraph'),
    page,
  }));
  const dropped = left.map(({ text, page }): RichBlock & { readonly page: number } => ({
    ...blockOf(text, 'paragraph'),
    kept: false,
    why: 'pageFurniture',
    page,
  }));
  // The sort is stable: on each page first the text, then what was left out of it.
  return [...kept, ...dropped].sort((a, b) => a.page - b.page).map(({ page: _page, ...block }) => block);
}

const blockOf = (text: string, kind: RichBlock['kind']): RichBlock => ({
  kind,
  runs: [{ text, marks: [] }],
  kept: true,
});

/** Whether a paragraph goes on in the next column or on the next page: it ends in the middle of a sentence, at the edge. */
const goesOn = (before: Paragraph, next: Paragraph): boolean =>
  before.isFull &&
  !next.isIndented &&
  Math.abs(before.size - next.size) < before.size * 0.05 &&
  !/[.!?…:;。！？؟۔]["'”’»)\]」』]*$/u.test(before.text) &&
  /^[\p{Ll}\p{Lo}\d(“"«]/u.test(next.text);

/** It counts as of the page where it began. */
const joined = (before: Paragraph, next: Paragraph): Paragraph => ({
  ...before,
  text: joinLines(before.text, next.text),
  isFull: next.isFull,
});

/** The headline is the first and largest of the large paragraphs on the first page; other large and short ones are headings. */
function kindsOf(paragraphs: readonly Paragraph[]): readonly RichBlock['kind'][] {
  const body = bodySize(paragraphs);
  const isShort = ({ text }: Paragraph): boolean => text.length <= LONGEST_HEADING && /\p{L}/u.test(text);
  const [first] = paragraphs;
  const largest = paragraphs
    .filter((each) => each.page === first?.page && isShort(each) && each.size >= body * HEADLINE)
    .reduce<Paragraph | null>((most, each) => (most && most.size >= each.size ? most : each), null);
  return paragraphs.map((each) => {
    if (each === largest) return 'headline';
    return each.size >= body * HEADING && isShort(each) ? 'heading' : 'paragraph';
  });
}

/** The size of the font that most letters have. */
function bodySize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs) {
    const rounded = Math.round(size * 4) / 4;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  let body = 0;
  let most = -1;
  for (const [size, count] of letters) if (count > most) [body, most] = [size, count];
  return body;
}
