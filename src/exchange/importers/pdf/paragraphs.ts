import type { Column } from './columns.ts';
import { joinLines } from './join-lines.ts';
import type { Stretch } from './rows.ts';
import { writesWithoutBlanks } from './scripts.ts';

/** Lines that belong together. */
export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly page: number;
  /** Its first line is moved in. */
  readonly isIndented: boolean;
  /** Its last line goes up to the column's edge, so that the paragraph may go on elsewhere. */
  readonly isFull: boolean;
}

/** A gap between lines that is so many times the usual one divides paragraphs. */
const WIDE_LEADING = 1.3;
/** Lines of one paragraph are never further apart, in sizes of the font: a typescript with double spacing. */
const WIDEST_LEADING = 2.4;
/** Fonts that differ by this share are of different sizes. */
const OTHER_SIZE = 0.12;
/** A first line is moved in by at least so many sizes of the font. */
const INDENT = 0.8;
/** And by no more: what stands further in is centred, or a signature. */
const DEEPEST_INDENT = 6;
/** A sign that stands before the points of a list. */
const BULLET = /^(?:[•‣▪◦●○■□–—*·]\s|\(?\d{1,2}[.)]\s\p{Lu})/u;

/**
 * The paragraphs of a column. A new one begins where the gap is wider than usual, where the font's size changes, at a
 * moved-in first line, at a list's sign, and after a line that ends although the next word would have had room.
 */
export function paragraphsOf({ stretches, left, right }: Column, page: number): readonly Paragraph[] {
  const lines = stretches;
  const usual = usualLeading(lines);
  const paragraphs: Paragraph[] = [];
  const edges = { left, right };
  let current: Stretch[] = [];
  const finish = (): void => {
    const [first] = current;
    const last = current.at(-1);
    if (!first || !last) return;
    paragraphs.push({
      text: current.reduce((text, line) => joinLines(text, line.text), ''),
      size: first.size,
      page,
      isIndented: indentOf(first, edges) >= INDENT,
      isFull: roomAfter(last, edges) < last.size * 2,
    });
    current = [];
  };
  /** Where the line begins on which the last stretch stands. */
  let lineStart: Stretch | null = null;
  for (const line of lines) {
    const before = current.at(-1);
    const isSameLine = before !== undefined && standOnOneLine(before, line);
    const start = lineStart ?? line;
    if (!isSameLine) lineStart = line;
    if (
      before &&
      !isSameLine &&
      beginsNew(before, line, { usual, edges, indentBefore: indentOf(start, edges) })
    ) {
      finish();
    }
    current.push(line);
  }
  finish();
  return paragraphs;
}

interface Setting {
  readonly usual: number;
  readonly edges: Pick<Column, 'left' | 'right'>;
  /** Of the line before. */
  readonly indentBefore: number;
}

/** Cells of a table, a number before its heading, words with a wide gap. */
const standOnOneLine = (before: Stretch, line: Stretch): boolean =>
  Math.abs(line.base - before.base) < line.size * 0.5;

function beginsNew(before: Stretch, line: Stretch, { usual, edges, indentBefore }: Setting): boolean {
  const leading = line.base - before.base;
  const bearable = Math.min(Math.max(usual, line.size), line.size * WIDEST_LEADING);
  if (leading < 0 || leading > bearable * WIDE_LEADING) return true;
  if (Math.abs(line.size - before.size) > OTHER_SIZE * Math.max(line.size, before.size)) return true;
  if (BULLET.test(line.text)) return true;
  const indent = indentOf(line, edges);
  if (indent >= INDENT && indent <= DEEPEST_INDENT && indentBefore < INDENT / 2) return true;
  return roomAfter(before, edges) > firstWordWidth(line) + line.size;
}

/** How far a line is moved in from where lines begin, in sizes of its font. */
const indentOf = (line: Stretch, { left, right }: Setting['edges']): number =>
  (line.isRightToLeft ? right - line.right : line.left - left) / line.size;

/** What is free behind a line's end, in points. */
const roomAfter = (line: Stretch, { left, right }: Setting['edges']): number =>
  line.isRightToLeft ? line.left - left : right - line.right;

function firstWordWidth({ text, left, right, size }: Stretch): number {
  if (writesWithoutBlanks(text)) return size * 2;
  const word = /^\S+/u.exec(text)?.[0] ?? '';
  return ((right - left) * word.length) / text.length;
}

/** The gap between lines that most have; half a point more or less is none. */
function usualLeading(lines: readonly Stretch[]): number {
  const counts = new Map<number, number>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (!before || line.base - before.base < line.size * 0.5) continue;
    const leading = Math.round((line.base - before.base) * 2) / 2;
    counts.set(leading, (counts.get(leading) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [leading, count] of counts) {
    if (count < most || (count === most && leading > usual)) continue;
    usual = leading;
    most = count;
  }
  return usual;
}
