import type { TextRange } from '../../domain/records/range.ts';
import { piecesBetween, sentenceCuts } from '../../domain/text/sentences.ts';
import type { Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** The sentences of one paragraph, and the number of each token's among them. */
interface Sentences {
  readonly ranges: readonly TextRange[];
  readonly sentenceOf: ReadonlyMap<number, number>;
}

const known = new WeakMap<Tokens, Map<number, Sentences>>();

/** Read when first asked for: few paragraphs of a pair have words that only one text has. */
function sentencesAround(tokens: Tokens, token: number): Sentences {
  const paragraph = at(tokens.blocks, token);
  const read = known.get(tokens) ?? new Map<number, Sentences>();
  known.set(tokens, read);
  const before = read.get(paragraph);
  if (before) return before;
  const { range, first, end } = tokens.paragraphs[paragraph] ?? {
    range: { start: 0, end: 0 },
    first: 0,
    end: 0,
  };
  const ranges = piecesBetween(tokens.source.text, range, sentenceCuts(tokens.source.text, range));
  const sentenceOf = new Map<number, number>();
  let sentence = 0;
  for (let next = first; next < end; next += 1) {
    while ((ranges[sentence]?.end ?? Infinity) <= at(tokens.starts, next)) sentence += 1;
    sentenceOf.set(next, sentence);
  }
  const sentences = { ranges, sentenceOf };
  read.set(paragraph, sentences);
  return sentences;
}

/** The sentence that holds the token, with its punctuation, UTF-16 units. Cut inside quotation marks too. */
export function sentenceRangeAt(tokens: Tokens, token: number): TextRange {
  const { ranges, sentenceOf } = sentencesAround(tokens, token);
  return (
    ranges[sentenceOf.get(token) ?? -1] ?? { start: at(tokens.starts, token), end: at(tokens.ends, token) }
  );
}

/** Whether a sentence, or a paragraph, begins with the token. True behind the last token. */
export function startsSentence(tokens: Tokens, token: number): boolean {
  if (token <= 0 || token >= tokens.count || at(tokens.blocks, token) !== at(tokens.blocks, token - 1)) {
    return true;
  }
  const { sentenceOf } = sentencesAround(tokens, token);
  return sentenceOf.get(token) !== sentenceOf.get(token - 1);
}
