import type { Block, CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { abbreviates } from './abbreviations.ts';
import { passagesTouching } from './article-quotation.ts';
import { trimBlanks } from './blanks.ts';
import { sentenceSegmenter } from './segmenters.ts';

/** How much of the surroundings decides about an abbreviation, in UTF-16 units. */
const NEAR = 40;

/**
 * The sentences of a block, in order, without the blanks between them. Borders of the browser's segmenter (UAX #29),
 * except after abbreviations, before a small letter, and inside a pair of quotation marks.
 */
export function sentencesOf(content: CanonicalText, block: Block): TextRange[] {
  const closed = passagesTouching(content, block.range).filter((passage) => passage.closed);
  const cuts = sentenceCuts(content.text, block.range).filter(
    (cut) => !closed.some(({ range }) => range.start < cut && cut < range.end),
  );
  return piecesBetween(content.text, block.range, cuts);
}

/** Where sentences end inside the range, whatever the quotation marks say. */
export function sentenceCuts(text: string, range: TextRange): number[] {
  const cuts: number[] = [];
  for (const { index } of sentenceSegmenter().segment(text.slice(range.start, range.end))) {
    const cut = range.start + index;
    if (index > 0 && endsSentence(text, range, cut)) cuts.push(cut);
  }
  return cuts;
}

/** The stretches between the cuts, blanks trimmed, empty ones dropped. */
export function piecesBetween(text: string, range: TextRange, cuts: readonly number[]): TextRange[] {
  const borders = [range.start, ...cuts, range.end];
  return borders
    .slice(1)
    .map((end, index) => trimBlanks(text, { start: borders[index] ?? end, end }))
    .filter(({ start, end }) => start < end);
}

function endsSentence(text: string, range: TextRange, cut: number): boolean {
  const before = text.slice(Math.max(range.start, cut - NEAR), cut);
  const after = text.slice(cut, Math.min(range.end, cut + NEAR)).trimStart();
  return !/^\p{Ll}/u.test(after) && !abbreviates(before, after);
}
