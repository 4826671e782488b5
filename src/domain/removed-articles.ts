import type { ArticleId, Instant } from './ids.ts';
import type { Article } from './records/article.ts';
import { instantOf, WITHDRAWN } from './revision.ts';
import { annotationsOf, type SessionState } from './session-state.ts';
import { isOver } from './trash.ts';

/** An article that was taken out of the session and can be brought back. */
export interface RemovedArticle {
  readonly article: Article;
  /** When it went from this copy. */
  readonly removedAt: Instant;
  /** How many annotations come back with it. */
  readonly annotations: number;
}

/** Articles that somebody removed. What came by a merge that was taken back was never removed by anybody. */
export const deadArticles = (state: SessionState): readonly Article[] =>
  [...state.deleted.values()].filter(
    (record): record is Article => record.type === 'article' && record.deletedRev !== WITHDRAWN,
  );

/**
 * The articles that are in the trash, those removed last first. The revision of a tombstone tells when the article was
 * removed, by the clock of whoever did it.
 *
 * @param arrivals when a removal came in by a merge, which may be long after: it counts from then
 */
export function removedArticles(
  state: SessionState,
  now: Instant,
  arrivals: ReadonlyMap<ArticleId, Instant> = new Map(),
): readonly RemovedArticle[] {
  return deadArticles(state)
    .map((article) => ({
      article,
      removedAt: arrivals.get(article.id) ?? instantOf(article.rev),
      annotations: annotationsOf(state, article.id).size,
    }))
    .filter(({ removedAt }) => !isOver(removedAt, now))
    .toSorted((a, b) => order(b.removedAt, a.removedAt) || byLetter(a.article, b.article));
}

/** Z comes before AA. */
const byLetter = (a: Article, b: Article): number =>
  a.letter.length - b.letter.length || order(a.letter, b.letter);

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
