import { useDeferredValue } from 'react';
import { annotationsOf } from '../../domain/session-state.ts';
import { sightCounts, type SightCounts } from '../../state/sight-counts.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';

const NOTHING: SightCounts = { tags: new Map(), origins: new Map() };

/** How many annotations of the article on screen have each tag and origin, hidden or not. */
export function useSightCounts(): SightCounts {
  const state = useDeferredValue(useSession((session) => session.state));
  const articleId = useView((view) => view.articleId);
  return state && articleId ? sightCounts(annotationsOf(state, articleId)) : NOTHING;
}
