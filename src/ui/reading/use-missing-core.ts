import { useDeferredValue, useMemo } from 'react';
import type { AnnotationId, ArticleId } from '../../domain/ids.ts';
import { annotationsOf, type SessionState } from '../../domain/session-state.ts';
import { articleFacts } from '../../state/article-facts.ts';
import { useSession } from '../shared/workspace-context.tsx';

const NONE: ReadonlySet<AnnotationId> = new Set();

/**
 * The annotations of an article that lack a core value. Worked out after the change is on screen, because it looks at
 * all of them and only fills or hollows a badge.
 */
export function useMissingCore(articleId: ArticleId): ReadonlySet<AnnotationId> {
  const state = useDeferredValue(useSession((session) => session.state));
  return useMemo(() => (state ? missingIn(state, articleId) : NONE), [state, articleId]);
}

function missingIn(state: SessionState, articleId: ArticleId): ReadonlySet<AnnotationId> {
  if (!state.texts.has(articleId)) return NONE;
  const facts = articleFacts(state, articleId);
  const missing = [...annotationsOf(state, articleId).values()].filter(
    (one) => facts.missingCoreOf(one).length > 0,
  );
  return new Set(missing.map(({ id }) => id));
}
