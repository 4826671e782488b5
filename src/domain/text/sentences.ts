import type { Block, CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { abbreviates } from './abbreviations.ts';
import { passagesTouching } from './article-quotation.ts';
import { trimBlanks } from './blanks.ts';
import { sentenceSegmenter } from './segmenters.ts';

/** How much of the surroundings decides about an abbreviation, in UTF-16 units. */
const NEAR = 40;
const OPENERS = /[「『《〈“‘（【]/;

/**
 * The sentences of a block, in order, without the blanks between them. Borders of the browser's segmenter (UAX #29),
 * except after abbreviations, before a small letter, inside a pair of quotation marks, and between Japanese quoted words
 * and the particle that goes on with them. `language`: the article's, null to go by the script.
 */
export function sentencesOf(
  content: CanonicalText,
  block: Block,
  language: string | null = null,
): TextRange[] {
  const closed = passagesTouching(content, block.range).filter((passage) => passage.closed);
  const cuts = sentenceCuts(content.text, block.range, language).filter(
    (cut) => !closed.some(({ range }) => range.start < cut && cut < range.end),
  );
  return piecesBetween(content.text, block.range, cuts);
}

/** Where sentences end inside the range, whatever the quotation marks say. */
export function sentenceCuts(text: string, range: TextRange, language: string | null = null): number[] {
  const cuts: number[] = [];
  const stretch = text.slice(range.start, range.end);
  for (const { index } of sentenceSegmenter(language, stretch).segment(stretch)) {
    const cut = beforeOpeners(text, range.start, range.start + index);
    if (cut > range.start && endsSentence(text, range, cut)) cuts.push(cut);
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

/**
 * UAX #29 leaves any bracket at the end of a sentence with it. Where no blank follows the stop, as in Chinese and
 * Japanese, that takes the mark which opens the next one: 。|“…” instead of 。“|…”
 */
function beforeOpeners(text: string, start: number, cut: number): number {
  let before = cut;
  while (before > start && OPENERS.test(text.charAt(before - 1))) before -= 1;
  return before > start && /[。！？]/.test(text.charAt(before - 1)) ? before : cut;
}

function endsSentence(text: string, range: TextRange, cut: number): boolean {
  const before = text.slice(Math.max(range.start, cut - NEAR), cut);
  const after = text.slice(cut, Math.min(range.end, cut + NEAR)).trimStart();
  return !/^\p{Ll}/u.test(after) && !goesOnAfterQuote(before, after) && !abbreviates(before, after);
}

/** 「…。」と述べた: what the particle と, など or は takes up is no sentence of its own. */
const goesOnAfterQuote = (before: string, after: string): boolean =>
  /[」』]\s*$/u.test(before) && /^\p{Script=Hiragana}/u.test(after);
