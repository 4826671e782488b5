import type { TextRange } from '../../domain/records/range.ts';
import { graphemeCeil, graphemeFloor } from '../../domain/text/graphemes.ts';

/** Words with what stands around them in their paragraph, on one line. */
export interface InContext {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** The direction of the paragraph, which its parts alone may not show. */
  readonly direction: 'ltr' | 'rtl';
}

/** UTF-16 units on each side. */
const AROUND = 40;
/** So much of the words themselves; of longer ones the middle is left out. */
const LONGEST = 60;

const BREAK = /[\n\r\u0085\u2028\u2029]/u;
const FIRST_LETTER = /\p{L}/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

const onOneLine = (text: string): string => text.replace(/\s+/gu, ' ');

/** A keyword in its context, cut at blanks where there are any, else at graphemes. */
export function wordInContext(text: string, { start, end }: TextRange): InContext {
  let paragraph = start;
  while (paragraph > 0 && !BREAK.test(text[paragraph - 1] ?? '')) paragraph -= 1;
  const behind = text.slice(end).search(BREAK);
  const paragraphEnd = behind < 0 ? text.length : end + behind;
  const from = start - AROUND <= paragraph ? paragraph : cutAfter(text, start - AROUND, start);
  const to = end + AROUND >= paragraphEnd ? paragraphEnd : cutBefore(text, end + AROUND, end);
  const letter = FIRST_LETTER.exec(text.slice(paragraph, paragraphEnd))?.[0] ?? '';
  return {
    before: `${from > paragraph ? '…' : ''}${onOneLine(text.slice(from, start))}`,
    words: shortened(onOneLine(text.slice(start, end))),
    after: `${onOneLine(text.slice(end, to))}${to < paragraphEnd ? '…' : ''}`,
    direction: RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr',
  };
}

function shortened(words: string): string {
  if (words.length <= LONGEST) return words;
  const head = words.slice(0, graphemeFloor(words, LONGEST / 2)).trimEnd();
  return `${head}…${words.slice(graphemeCeil(words, words.length - LONGEST / 2)).trimStart()}`;
}

function cutAfter(text: string, at: number, limit: number): number {
  const blank = text.slice(at, limit).search(/\s/u);
  return blank >= 0 && at + blank + 1 < limit ? at + blank + 1 : graphemeCeil(text, at);
}

function cutBefore(text: string, at: number, limit: number): number {
  const blank = text.slice(limit, at).search(/\s\S*$/u);
  return blank > 0 ? limit + blank : graphemeFloor(text, at);
}
