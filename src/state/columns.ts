import type { ArticleId } from '../domain/ids.ts';
import { articlesInOrder, type SessionState } from '../domain/session-state.ts';
import { alignmentsOf, type ComparisonView } from './comparison-store.ts';

/** More would be too narrow to read. */
export const MOST_COLUMNS = 4;

/** The article and the one it shares most words with; while nothing is known or shared, its neighbour by letter. */
export function defaultColumns(
  state: SessionState,
  comparison: Pick<ComparisonView, 'pairs'>,
  articleId: ArticleId,
): readonly ArticleId[] {
  const articles = articlesInOrder(state);
  let partner: ArticleId | null = null;
  let most = 0;
  for (const [id, { words }] of alignmentsOf(comparison, articleId)) {
    if (words.equal <= most || !state.articles.has(id)) continue;
    partner = id;
    most = words.equal;
  }
  const at = articles.findIndex(({ id }) => id === articleId);
  partner ??= (articles[at + 1] ?? articles[at - 1])?.id ?? null;
  if (!partner) return [articleId];
  const both = new Set([articleId, partner]);
  return articles.filter(({ id }) => both.has(id)).map(({ id }) => id);
}

/** The columns as they are, if the article is one of them; else new ones around it. */
export const columnsAround = (
  state: SessionState,
  comparison: Pick<ComparisonView, 'pairs'>,
  articleId: ArticleId,
  columns: readonly ArticleId[],
): readonly ArticleId[] =>
  columns.length > 1 && columns.includes(articleId) ? columns : defaultColumns(state, comparison, articleId);

/** Two articles compared: `from` stands in the first column and is what the other is told against. */
export interface ComparedPair {
  readonly from: ArticleId;
  readonly to: ArticleId;
}

/**
 * The pair that sentence, differences and marks speak of: the first column and the one that is worked in; while that is
 * the first itself, the one worked in before (`lastOther`), else the second. Null with fewer than two columns.
 */
export function pairInFocus(
  columns: readonly ArticleId[],
  current: ArticleId | null,
  lastOther: ArticleId | null,
): ComparedPair | null {
  const [from, second] = columns;
  if (!from || !second) return null;
  const others = columns.slice(1);
  const to = [current, lastOther].find((id) => id !== null && others.includes(id)) ?? second;
  return { from, to };
}
