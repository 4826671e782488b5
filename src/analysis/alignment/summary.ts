import type { Alignment } from '../../domain/alignment.ts';
import type { PairSummary } from '../../domain/comparison-words.ts';

/** "B keeps 6 of 13 paragraphs of A, drops 1 sentence and 7 paragraphs, adds 5", as numbers. */
export function summaryOf({ paragraphs, passages, sharedQuotes }: Alignment): PairSummary {
  const dropped = paragraphs.a.filter(({ state }) => state === 'onlyHere').length;
  const edits = passages.flatMap((passage) => passage.edits);
  const sentences = edits.filter(({ nature }) => nature === 'sentence');
  return {
    paragraphs: {
      all: paragraphs.a.length,
      kept: paragraphs.a.length - dropped,
      moved: paragraphs.a.filter(({ state }) => state === 'moved').length,
      dropped,
      added: paragraphs.b.filter(({ state }) => state === 'onlyHere').length,
    },
    sentences: {
      dropped: sentences.filter(({ operation }) => operation === 'deleted').length,
      added: sentences.filter(({ operation }) => operation === 'inserted').length,
    },
    edits: edits.length,
    sharedQuotes: sharedQuotes.length,
  };
}
