import { useDeferredValue } from 'react';
import { hiddenInWords } from '../layers/hidden-in-words.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';

/** What is hidden, as a sentence about the article on screen; null while nothing is. Counted after it is painted. */
export function useHidden(): string | null {
  const state = useDeferredValue(useSession((session) => session.state));
  const articleId = useView((view) => view.articleId);
  const layers = useDeferredValue(useView((view) => view.layers));
  return state ? hiddenInWords(state, articleId, layers) : null;
}
