import type { Alignment, ComparedText } from '../../domain/alignment.ts';
import { alignTokens } from './align.ts';
import { candidatePairs, type Pair } from './candidates.ts';
import { createLexicon } from './lexicon.ts';
import { tokensOf } from './tokens.ts';

/** What two of the texts share; `a` and `b` are their places in the list. */
export interface FoundPair {
  readonly a: number;
  readonly b: number;
  readonly alignment: Alignment;
}

/**
 * Aligns every two texts that may share something; the words of each text are found once. Takes seconds for hundreds of
 * texts: made for a worker.
 *
 * @param isAsked leaves out pairs that are known already, by their places; the first is the lower
 * @param onProgress after each pair, with the number of pairs that are looked at closely
 * @returns those that share a passage or a quote
 */
export function alignMany(
  texts: readonly ComparedText[],
  onProgress: (done: number, total: number) => void = () => {},
  isAsked: (pair: Pair) => boolean = () => true,
): FoundPair[] {
  const lexicon = createLexicon();
  const tokens = texts.map((text) => tokensOf(text, lexicon));
  const pairs = candidatePairs(tokens).filter(isAsked);
  const found: FoundPair[] = [];
  for (const [done, [a, b]] of pairs.entries()) {
    const [one, other] = [tokens[a], tokens[b]];
    if (!one || !other) continue;
    const alignment = alignTokens(one, other);
    if (alignment.passages.length > 0 || alignment.sharedQuotes.length > 0) found.push({ a, b, alignment });
    onProgress(done + 1, pairs.length);
  }
  return found;
}
