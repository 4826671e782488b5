import { summaryOf } from '../../analysis/alignment/summary.ts';
import { littleInCommon, summarySentence } from '../../domain/comparison-words.ts';
import type { ComparisonView } from '../../state/comparison-store.ts';
import { numberInWords } from '../shared/in-locale.ts';
import type { PairInFocus } from './use-pair.ts';

/** What there is to say of a pair: the sentence that says it all, or why there is none. */
export function pairInWords(
  { from, to, alignment }: PairInFocus,
  { compared, failed }: Pick<ComparisonView, 'compared' | 'failed'>,
): string {
  if (alignment) {
    return summarySentence(from.letter, to.letter, summaryOf(alignment), numberInWords);
  }
  if (compared.has(from.id) && compared.has(to.id)) {
    return littleInCommon([to.letter], [from.letter], numberInWords);
  }
  return failed ? 'Comparing broke off.' : 'These articles are still being compared.';
}
