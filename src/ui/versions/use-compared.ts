import { useEffect, useReducer } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { Waiting } from '../../state/versions.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';

/**
 * Has the versions compared of which something waits, those one looks at first. Leaving ends it.
 *
 * @returns another number whenever more is known
 */
export function useCompared(waiting: readonly Waiting[], one: Waiting | undefined): number {
  const workspace = useWorkspace();
  const [known, more] = useReducer((count: number) => count + 1, 0);
  const pairs = (one ? [one, ...waiting] : waiting).map(({ from, to }) => `${from.id} ${to.id}`);
  const wanted = [...new Set(pairs)].join('\n');
  useEffect(() => {
    const leaving = new AbortController();
    const compare = async (): Promise<void> => {
      for (const pair of wanted === '' ? [] : wanted.split('\n')) {
        const [from, to] = pair.split(' ') as [ArticleId, ArticleId];
        const diff = await workspace.diffVersions(from, to, leaving.signal);
        if (leaving.signal.aborted) return;
        if (diff && !diff.ok) workspace.say(sentenceOf(diff.reason), 'problem');
        more();
      }
    };
    void compare();
    return () => leaving.abort();
  }, [workspace, wanted]);
  return known;
}
