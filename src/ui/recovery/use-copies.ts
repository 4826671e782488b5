import { useCallback, useEffect, useState } from 'react';
import type { SessionId } from '../../domain/ids.ts';
import type { FoundCopy } from '../../workspace/workspace.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';

interface Copies {
  /** Newest first; null while they are looked for. */
  readonly copies: readonly FoundCopy[] | null;
  /** Whether the person has a file or folder that may be looked into only when they allow it. */
  readonly asks: boolean;
  lookAgain(): Promise<void>;
}

/** The copies of a session that can be found without asking. */
export function useCopies(id: SessionId | null): Copies {
  const workspace = useWorkspace();
  const [found, setFound] = useState<Pick<Copies, 'copies' | 'asks'>>({ copies: null, asks: false });
  const look = useCallback(async () => {
    if (id === null) return { copies: [], asks: false };
    const recovery = await workspace.recovery();
    const [copies, asks] = await Promise.all([recovery.copiesOf(id), recovery.asksForDisk(id)]);
    return { copies, asks };
  }, [workspace, id]);
  useEffect(() => {
    let isGone = false;
    void (async () => {
      const next = await look();
      if (!isGone) setFound(next);
    })();
    return () => {
      isGone = true;
    };
  }, [look]);
  return { ...found, lookAgain: async () => setFound(await look()) };
}
