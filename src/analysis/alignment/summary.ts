import { editNatures, type Alignment, type EditNature, type Side } from '../../domain/alignment.ts';
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

/** How many edits within passages are of each nature. */
export function editCountsOf({ passages }: Alignment): Readonly<Record<EditNature, number>> {
  const counts = Object.fromEntries(editNatures.map((nature) => [nature, 0])) as Record<EditNature, number>;
  for (const { edits } of passages) for (const { nature } of edits) counts[nature] += 1;
  return counts;
}

/** Paragraphs of a side that stand elsewhere in the other text. */
export const movedCountOf = ({ paragraphs }: Alignment, side: Side): number =>
  paragraphs[side].filter(({ state }) => state === 'moved').length;
