import type { CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { quotationOf, type Quotation, type QuotedPassage } from './quoted-passages.ts';

interface Indexed extends Quotation {
  /** Indexes in `passages` of the outermost ones: they are disjoint, so that they can be searched. */
  readonly outermost: readonly number[];
}

const read = new WeakMap<CanonicalText, Indexed>();

/** What the marks of an article say. Read once a text, then kept as long as the text is. */
export function articleQuotation(content: CanonicalText): Quotation {
  return indexOf(content);
}

/** The passages that share a character with the range or touch its edges, outer first. Binary search. */
export function passagesTouching(content: CanonicalText, range: TextRange): QuotedPassage[] {
  const { passages, outermost } = indexOf(content);
  const first = lowest(outermost.length, (index) => endOf(passages, outermost[index]) >= range.start);
  const touching: QuotedPassage[] = [];
  for (let index = outermost[first] ?? passages.length; index < passages.length; index += 1) {
    const passage = passages[index];
    if (!passage || passage.range.start > range.end) break;
    if (passage.range.end >= range.start) touching.push(passage);
  }
  return touching;
}

/** The first passage in text order that starts at or after the offset. */
export function passageFrom(content: CanonicalText, offset: number): QuotedPassage | null {
  const { passages } = indexOf(content);
  return passages[lowest(passages.length, (index) => (passages[index]?.range.start ?? 0) >= offset)] ?? null;
}

/** The quotation marks inside the range, as offsets in order. */
export function marksIn(content: CanonicalText, range: TextRange): number[] {
  const { marks } = indexOf(content);
  const found: number[] = [];
  for (
    let index = lowest(marks.length, (at) => (marks[at] ?? 0) >= range.start);
    index < marks.length;
    index += 1
  ) {
    const mark = marks[index];
    if (mark === undefined || mark >= range.end) break;
    found.push(mark);
  }
  return found;
}

/** Whether an unpaired mark stands inside the range. */
export function hasStrayMark(content: CanonicalText, range: TextRange): boolean {
  const { strays } = indexOf(content);
  const stray = strays[lowest(strays.length, (index) => (strays[index] ?? 0) >= range.start)];
  return stray !== undefined && stray < range.end;
}

function indexOf(content: CanonicalText): Indexed {
  const known = read.get(content);
  if (known) return known;
  const quotation = quotationOf(content.text);
  const outermost = quotation.passages.flatMap((passage, index) => (passage.depth === 0 ? [index] : []));
  const indexed = { ...quotation, outermost };
  read.set(content, indexed);
  return indexed;
}

const endOf = (passages: readonly QuotedPassage[], index: number | undefined): number =>
  passages[index ?? -1]?.range.end ?? 0;

/** The lowest index below `count` for which a test holds that is false up to some index and true from there on. */
function lowest(count: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
