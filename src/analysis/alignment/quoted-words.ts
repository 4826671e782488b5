import type { TextRange } from '../../domain/records/range.ts';
import { quotedPassagesOf } from '../../domain/text/quoted-passages.ts';
import type { Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

interface QuotedWords {
  readonly passages: readonly TextRange[];
  /** Index into `passages` of each token, -1 outside quotation marks. */
  readonly passageOf: Int32Array;
}

const known = new WeakMap<Tokens, QuotedWords>();

/** Which words stand between quotation marks; an opening mark that nobody closes proves nothing. */
function quotedWordsOf(tokens: Tokens): QuotedWords {
  const before = known.get(tokens);
  if (before) return before;
  const passages: TextRange[] = [];
  for (const { range, closed } of quotedPassagesOf(tokens.source.text)) {
    if (closed && range.start >= (passages.at(-1)?.end ?? 0)) passages.push(range);
  }
  const passageOf = new Int32Array(tokens.count).fill(-1);
  let token = 0;
  for (const [index, { start, end }] of passages.entries()) {
    while (token < tokens.count && at(tokens.starts, token) < start) token += 1;
    for (; token < tokens.count && at(tokens.ends, token) <= end; token += 1) passageOf[token] = index;
  }
  const words = { passages, passageOf };
  known.set(tokens, words);
  return words;
}

export const isQuoted = (tokens: Tokens, token: number): boolean =>
  at(quotedWordsOf(tokens).passageOf, token) >= 0;

/** The quoted passage around a token, with its marks; null outside. UTF-16 units. */
export const quotedAround = (tokens: Tokens, token: number): TextRange | null => {
  const { passages, passageOf } = quotedWordsOf(tokens);
  return passages[at(passageOf, token)] ?? null;
};
