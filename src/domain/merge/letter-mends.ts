import type { ArticleId } from '../ids.ts';
import { letterAt } from '../letters.ts';
import type { Article } from '../records/article.ts';
import { earlierFirst } from './earlier-first.ts';

/**
 * New letters where several articles have one: the earliest keeps it, each later one gets the next letter that no
 * article was ever made with. Deleted articles count, because notes may still speak of them, and they may come back.
 */
export function lettersToGive(articles: readonly Article[]): ReadonlyMap<ArticleId, string> {
  const made = new Set(articles.map(({ letter }) => letter));
  const given = new Map<ArticleId, string>();
  if (made.size === articles.length) return given;
  const kept = new Set<string>();
  let index = 0;
  for (const { id, letter } of articles.toSorted(earlierFirst)) {
    if (!kept.has(letter)) {
      kept.add(letter);
      continue;
    }
    while (made.has(letterAt(index))) index += 1;
    given.set(id, letterAt(index));
    index += 1;
  }
  return given;
}
