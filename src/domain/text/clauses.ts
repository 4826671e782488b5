import type { Block, CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { endsWithDottedWord } from './abbreviations.ts';
import { marksIn } from './article-quotation.ts';
import { trimBlanks } from './blanks.ts';
import { sentenceCuts } from './sentences.ts';

/**
 * What separates clauses and belongs to none: , ; : — – … (but not inside numbers, times, addresses and compounds such
 * as Iran–U.S.), spaced hyphens and "that" before a word.
 */
const SEPARATORS =
  /(?<!\p{Nd}),|,(?!\p{Nd})|;|:(?=\s|$|["'\p{Pi}\p{Ps}])|—|…|\.{3,}|-{2,}|(?<=\s)-(?=\s)|–(?=\s)|(?<=\s)–|[،؛，；：、。]|(?<![\p{L}\p{N}'’-])that(?=\s+\p{L})/gu;
const WORDLIKE = /[\p{L}\p{N}\p{S}]/u;

/**
 * The clauses of a block, in order: cut at separators, quotation marks and sentence ends, without the blanks and the
 * full stop at their ends. A block without any word is one clause.
 */
export function clausesOf(content: CanonicalText, block: Block): TextRange[] {
  const { text } = content;
  const { start, end } = block.range;
  const cuts: TextRange[] = [
    ...sentenceCuts(text, block.range).map((cut) => ({ start: cut, end: cut })),
    ...marksIn(content, block.range).map((mark) => ({ start: mark, end: mark + 1 })),
    ...Array.from(text.slice(start, end).matchAll(SEPARATORS), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const clauses: TextRange[] = [];
  let from = start;
  for (const cut of [...cuts, { start: end, end }]) {
    const clause = withoutFullStop(text, trimBlanks(text, { start: from, end: Math.max(from, cut.start) }));
    if (WORDLIKE.test(text.slice(clause.start, clause.end))) clauses.push(clause);
    from = Math.max(from, cut.end);
  }
  return clauses.length > 0 ? clauses : [block.range];
}

function withoutFullStop(text: string, range: TextRange): TextRange {
  const words = text.slice(range.start, range.end);
  if (!words.endsWith('.') || endsWithDottedWord(words)) return range;
  return trimBlanks(text, { start: range.start, end: range.end - 1 });
}
