import type { Refusal } from './command.ts';
import type { ArticleId } from './ids.ts';
import type { SessionState } from './session-state.ts';

/**
 * Why an article can't be a later version of another one, or null. Chains are fine, circles are not; so is a version of
 * one that has later versions already.
 *
 * @param id the later version; null for one that is not in the session yet
 */
export function versionProblem(
  { articles }: SessionState,
  id: ArticleId | null,
  versionOf: ArticleId,
): Refusal | null {
  if (!articles.has(versionOf)) return { kind: 'notAVersion', why: 'missing' };
  const seen = new Set<ArticleId>();
  for (let at: ArticleId | null = versionOf; at !== null && !seen.has(at);) {
    if (at === id) return { kind: 'notAVersion', why: 'circle' };
    seen.add(at);
    at = articles.get(at)?.versionOf ?? null;
  }
  return null;
}
