import type { Block, CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { endsWithDottedWord } from './abbreviations.ts';
import { marksIn } from './article-quotation.ts';
import { trimBlanks } from './blanks.ts';
import { isTitleMark } from './quotation-marks.ts';
import { sentenceCuts } from './sentences.ts';

/**
 * What separates clauses and belongs to none: , ; : — – … (but not inside numbers, times, addresses and compounds such
 * as Iran–U.S.), spaced hyphens and "that" before a word; the same signs of Arabic and of Chinese and Japanese; and, as
 * Thai and Lao have no stops, a blank between two of their letters (not before or after the repetition sign ๆ ໆ).
 */
const SEPARATORS =
  /(?<!\p{Nd}),|,(?!\p{Nd})|;|:(?=\s|$|["'\p{Pi}\p{Ps}])|—|…|\.{3,}|-{2,}|(?<=\s)-(?=\s)|–(?=\s)|(?<=\s)–|[،؛，；：、。！？]|(?<=[\p{Script=Thai}\p{Script=Lao}])(?<![ๆໆ]) +(?![ๆໆฯ])(?=[\p{Script=Thai}\p{Script=Lao}])|(?<![\p{L}\p{N}'’-])that(?=\s+\p{L})/gu;
const WORDLIKE = /[\p{L}\p{N}\p{S}]/u;

/**
 * The clauses of a block, in order: cut at separators, quotation marks (but not at 《》: a title is part of its clause)
 * and sentence ends, without the blanks and the full stop at their ends. A block without any word is one clause.
 */
export function clausesOf(content: CanonicalText, block: Block, language: string | null = null): TextRange[] {
  const { text } = content;
  const { start, end } = block.range;
  const cuts: TextRange[] = [
    ...sentenceCuts(text, block.range, language).map((cut) => ({ start: cut, end: cut })),
    ...marksIn(content, block.range)
      .filter((mark) => !isTitleMark(text.charAt(mark)))
      .map((mark) => ({ start: mark, end: mark + 1 })),
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
  if (!/[.؟۔។]$/u.test(words) || endsWithDottedWord(words)) return range;
  return trimBlanks(text, { start: range.start, end: range.end - 1 });
}
