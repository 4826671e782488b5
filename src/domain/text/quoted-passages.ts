import type { TextRange } from '../records/range.ts';
import { trimBlanks } from './blanks.ts';
import { linesOf } from './blocks.ts';
import { CLOSERS, MARKS, isSingleMark } from './quotation-marks.ts';
import { roleOfMark } from './mark-roles.ts';

/** Words between a pair of quotation marks. */
export interface QuotedPassage {
  /** With its marks. */
  readonly range: TextRange;
  /** Without marks and the blanks beside them. */
  readonly inner: TextRange;
  /** 0 for an outermost passage. */
  readonly depth: number;
  /** False when the closing mark is missing: the passage then ends with its paragraph or the passage around it. */
  readonly closed: boolean;
}

/** What the quotation marks of a text say. All sorted; passages that start together stand outer first. */
export interface Quotation {
  readonly passages: readonly QuotedPassage[];
  /** Where marks stand, apostrophes left out, the repeated openers of a multi-paragraph quote included. */
  readonly marks: readonly number[];
  /** Those of `marks` that have no partner. */
  readonly strays: readonly number[];
}

/** Nobody nests deeper; text that only opens would make each mark search a growing stack. */
const DEEPEST = 16;

/** A mark that waits for its partner. */
export interface OpenMark {
  readonly at: number;
  readonly mark: string;
}

/** Passages of the text, or of a stretch of it read by itself, sorted by start, outer first. */
export const quotedPassagesOf = (text: string, range?: TextRange): readonly QuotedPassage[] =>
  quotationOf(text, range).passages;

/**
 * Pairs the quotation marks with a stack, paragraph by paragraph.
 * - Straight marks open or close by what stands beside them; apostrophes, elisions ('90s), plural possessives and
 *   inches (5'11") are no marks. A lone single mark is an apostrophe.
 * - A mark left open at the end of a paragraph stays open when the next paragraph repeats it; else it is a stray and
 *   its passage is not closed. A closing mark that misses inner ones closes over them.
 */
export function quotationOf(text: string, range: TextRange = { start: 0, end: text.length }): Quotation {
  const found: Findings = { marks: [], strays: [], passages: [] };
  let stack: OpenMark[] = [];
  let lastEnd = range.start;
  const ahead = { mark: -1 };
  for (const line of linesOf(text, range)) {
    const paragraph = trimBlanks(text, line);
    if (paragraph.start === paragraph.end) continue;
    const repeated = repeatedOpeners(text, paragraph, stack);
    leaveOpen(text, stack.splice(repeated), lastEnd, found);
    for (let index = 0; index < repeated; index += 1) found.marks.push(paragraph.start + index);
    stack = readParagraph(text, paragraph, paragraph.start + repeated, stack, found, ahead);
    lastEnd = paragraph.end;
  }
  leaveOpen(text, stack, lastEnd, found);
  return inOrder(found);
}

/** How many of the open marks, from the outermost, the paragraph repeats at its start. */
function repeatedOpeners(text: string, paragraph: TextRange, stack: readonly OpenMark[]): number {
  let count = 0;
  while (count < stack.length && text[paragraph.start + count] === stack[count]?.mark) count += 1;
  return count;
}

/** @param ahead where the first mark stands behind what was read: paragraphs before it are not searched again */
function readParagraph(
  text: string,
  paragraph: TextRange,
  from: number,
  stack: OpenMark[],
  found: Findings,
  ahead: { mark: number },
): OpenMark[] {
  if (ahead.mark >= paragraph.end) return stack;
  const search = new RegExp(MARKS);
  search.lastIndex = from;
  let lastOpener = from > paragraph.start ? from - 1 : -1;
  let match = search.exec(text);
  for (; match && match.index < paragraph.end; match = search.exec(text)) {
    const at = match.index;
    const mark = match[0];
    const role = roleOfMark(text, at, paragraph, stack, lastOpener === at - 1 && lastOpener >= 0);
    if (role === 'open' && stack.length < DEEPEST) {
      if (isSingleMark(mark) && isSingleMark(stack.at(-1)?.mark ?? '')) stack.pop();
      stack.push({ at, mark });
      lastOpener = at;
    } else if (role === 'close') {
      const partner = stack.findLastIndex((open) => CLOSERS[open.mark]?.includes(mark));
      leaveOpen(text, stack.splice(partner + 1), at, found);
      const open = stack.pop();
      if (open) close(text, open, at, found);
    } else if (role !== 'none') {
      stray(at, found);
    }
  }
  ahead.mark = match?.index ?? Infinity;
  return stack;
}

/** Passages as the stack runs over the text, in the order in which they end. */
interface Findings {
  readonly marks: number[];
  readonly strays: number[];
  readonly passages: Omit<QuotedPassage, 'depth'>[];
}

function close(text: string, open: OpenMark, at: number, found: Findings): void {
  found.marks.push(open.at, at);
  const inner = trimBlanks(text, { start: open.at + 1, end: at });
  if (inner.start === inner.end) return;
  found.passages.push({ range: { start: open.at, end: at + 1 }, inner, closed: true });
}

/** Marks whose paragraph or enclosing passage ends at `end` before their partner came. */
function leaveOpen(text: string, opens: readonly OpenMark[], end: number, found: Findings): void {
  for (const open of opens) {
    if (isSingleMark(open.mark)) continue;
    stray(open.at, found);
    const range = trimBlanks(text, { start: open.at, end });
    const inner = trimBlanks(text, { start: open.at + 1, end });
    if (inner.start < inner.end) found.passages.push({ range, inner, closed: false });
  }
}

function stray(at: number, found: Findings): void {
  found.marks.push(at);
  found.strays.push(at);
}

function inOrder({ marks, strays, passages }: Findings): Quotation {
  const ascending = (a: number, b: number): number => a - b;
  const enclosing: TextRange[] = [];
  return {
    marks: marks.toSorted(ascending),
    strays: strays.toSorted(ascending),
    passages: passages
      .toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
      .map((passage) => {
        while ((enclosing.at(-1)?.end ?? Infinity) <= passage.range.start) enclosing.pop();
        enclosing.push(passage.range);
        return { ...passage, depth: enclosing.length - 1 };
      }),
  };
}
