import type { TagId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';

/** UTF-16 units: longer words would not fit a preview. */
const LONGEST = 60;

/** Words that bear the tag, for a preview: the first short enough to be shown; null where there are none. */
export function wordsTagged(state: SessionState, tagId: TagId): string | null {
  for (const ofArticle of state.annotations.values()) {
    for (const { tagId: its, target } of ofArticle.values()) {
      const exact = target.quotes[0]?.exact.replace(/\s+/gu, ' ');
      if (its === tagId && exact !== undefined && exact.length <= LONGEST) return exact;
    }
  }
  return null;
}
