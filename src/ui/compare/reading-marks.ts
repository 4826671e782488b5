import type { ArticleId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { alignmentsOf, type ComparisonView } from '../../state/comparison-store.ts';
import type { Hairline } from '../../viewer/surface-props.ts';
import { counted } from '../inspector/words.ts';

/** Where a hairline leads: the other article, and the offset of the passage in this one (UTF-16 units). */
export interface HairlineGoal {
  readonly articleId: ArticleId;
  readonly at: number;
}

export const hairlineKey = ({ articleId, at }: HairlineGoal): string => `${at} ${articleId}`;

export function goalOf(key: string): HairlineGoal {
  const blank = key.indexOf(' ');
  return { articleId: key.slice(blank + 1) as ArticleId, at: Number(key.slice(0, blank)) };
}

/** The lines beside what an article shares with others, in the order of the others' letters. */
export function hairlinesOf(
  state: SessionState,
  comparison: Pick<ComparisonView, 'pairs'>,
  articleId: ArticleId,
): readonly Hairline[] {
  const lines: Hairline[] = [];
  for (const [otherId, { passages, sharedQuotes }] of alignmentsOf(comparison, articleId)) {
    const letter = state.articles.get(otherId)?.letter;
    if (letter === undefined) continue;
    for (const { a, edits } of passages) {
      const how = edits.length === 0 ? 'word for word' : counted(edits.length, 'edit');
      lines.push({
        key: hairlineKey({ articleId: otherId, at: a.start }),
        range: a,
        letter,
        name: `Also in ${letter}, ${how}: go there`,
        edited: edits.length > 0,
      });
    }
    for (const { a, edits } of sharedQuotes) {
      lines.push({
        key: hairlineKey({ articleId: otherId, at: a.start }),
        range: a,
        letter,
        name: `The same quoted words in ${letter}: go there`,
        edited: edits.length > 0,
      });
    }
  }
  return lines.toSorted(
    (one, other) => compareLetters(one.letter, other.letter) || one.range.start - other.range.start,
  );
}

const compareLetters = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
