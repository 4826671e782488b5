import type { ComparedText } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { trimBlanks } from '../../domain/text/blanks.ts';
import type { Lexicon } from './lexicon.ts';
import { at } from './typed-arrays.ts';
import { wordRangesIn } from './word-ranges.ts';

/** How many words in a row make a seed. */
export const GRAM = 4;

/**
 * The words of a text from its body's start on, column by column: token `n` stands at `[starts[n], ends[n])`, UTF-16
 * units of the text. Tokens never reach over a block's edge.
 */
export interface Tokens {
  readonly source: ComparedText;
  readonly lexicon: Lexicon;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly forms: Int32Array;
  readonly keys: Int32Array;
  /** Index into `blocks`. */
  readonly blocks: Int32Array;
  /** Hash of the four keys from here on: others may have it too. The last three tokens have none. */
  readonly grams: Int32Array;
  /** The blocks that hold a word, in order. */
  readonly paragraphs: readonly TokenBlock[];
}

/** A block of the text, as far as it belongs to the body. */
export interface TokenBlock {
  /** Index among the blocks of the text. */
  readonly block: number;
  readonly range: TextRange;
  /** Its tokens, `[first, end)`. */
  readonly first: number;
  readonly end: number;
}

export function tokensOf(source: ComparedText, lexicon: Lexicon): Tokens {
  const { text, bodyStart } = source;
  const starts: number[] = [];
  const ends: number[] = [];
  const blocks: number[] = [];
  const paragraphs: TokenBlock[] = [];
  for (const [block, { range: whole }] of source.blocks.entries()) {
    if (whole.end <= bodyStart) continue;
    const range = trimBlanks(text, { start: Math.max(whole.start, bodyStart), end: whole.end });
    const first = starts.length;
    for (const word of wordRangesIn(text, range)) {
      starts.push(word.start);
      ends.push(word.end);
      blocks.push(paragraphs.length);
    }
    if (starts.length > first) paragraphs.push({ block, range, first, end: starts.length });
  }
  const forms = Int32Array.from(starts, (start, n) => lexicon.formNumber(text.slice(start, ends[n])));
  const keys = forms.map((form) => lexicon.keyNumber(form));
  return {
    source,
    lexicon,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    forms,
    keys,
    blocks: Int32Array.from(blocks),
    grams: gramsOf(keys, lexicon),
    paragraphs,
  };
}

/** 30 bits, so that they are small integers to every engine. */
function gramsOf(keys: Int32Array, { hashes }: Lexicon): Int32Array {
  const grams = new Int32Array(Math.max(0, keys.length - GRAM + 1));
  for (let n = 0; n < grams.length; n += 1) {
    let hash = 0;
    for (let next = n; next < n + GRAM; next += 1) {
      hash = Math.imul(hash ^ (hashes[at(keys, next)] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    grams[n] = hash >>> 2;
  }
  return grams;
}

/** The key of a token as letters, for the tables; empty outside the text. */
export const keyAt = ({ keys, lexicon }: Tokens, token: number): string =>
  lexicon.keys[at(keys, token)] ?? '';

/** The word as written, in NFC; empty outside the text. */
export const formAt = ({ forms, lexicon }: Tokens, token: number): string =>
  lexicon.forms[at(forms, token)] ?? '';

/** From the first word's start to the last one's end. The span must not be empty. */
export const rangeOfTokens = ({ starts, ends }: Tokens, { first, end }: TokenSpan): TextRange => ({
  start: at(starts, first),
  end: at(ends, end - 1),
});

/** Tokens `[first, end)`. */
export interface TokenSpan {
  readonly first: number;
  readonly end: number;
}

export const lengthOfSpan = ({ first, end }: TokenSpan): number => end - first;
