import type { FindProblem, FindQuery } from '../../analysis/finding/query.ts';
import { asksAnything } from '../../analysis/finding/query.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What the find bar knows of an article. */
export interface FoundHere {
  readonly hits: readonly TextRange[];
  /** All there are: of very many only the first are marked and gone through. */
  readonly count: number;
  readonly problem: FindProblem | null;
}

export const NOTHING: FoundHere = { hits: [], count: 0, problem: null };

/** So many hits are marked in a text: more say no more. */
const MOST = 20_000;

/** Looks through one article; null when it was called off. */
export async function findInArticle(
  workspace: Workspace,
  articleId: ArticleId,
  query: FindQuery,
  signal: AbortSignal,
): Promise<FoundHere | null> {
  if (!asksAnything(query)) return NOTHING;
  const hits: TextRange[] = [];
  let count = 0;
  const answer = await workspace
    .find(query, {
      within: [articleId],
      limit: MOST,
      signal,
      onPart: ({ found }) => {
        for (const part of found) {
          count += part.count;
          for (let at = 0; at < part.hits.length; at += 2) {
            hits.push({ start: part.hits[at] ?? 0, end: part.hits[at + 1] ?? 0 });
          }
        }
      },
    })
    .catch(() => null);
  if (signal.aborted) return null;
  if (!answer) return { ...NOTHING, problem: { kind: 'brokenOff' } };
  return answer.ok ? { hits, count, problem: null } : { ...NOTHING, problem: answer.reason };
}

/** The first hit at or behind an offset (UTF-16), else the first of all; -1 when there is none. */
export function hitFrom(hits: readonly TextRange[], offset: number): number {
  if (hits.length === 0) return -1;
  const at = hits.findIndex(({ start }) => start >= offset);
  return Math.max(0, at);
}
