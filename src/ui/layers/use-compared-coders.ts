import { useMemo } from 'react';
import type { ActorId } from '../../domain/ids.ts';
import { codersOf, type Coder } from '../../state/coders.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';

/** The two coders that are compared, by id; null while none are. The same map until one of them is renamed. */
export function useComparedCoders(): ReadonlyMap<ActorId, Pick<Coder, 'name' | 'initials'>> | null {
  const { session } = useWorkspace();
  const compared = useView((view) => view.layers.compared);
  const actors = useSession(({ state }) => state?.actors);
  return useMemo(() => {
    const { state } = session.getState();
    if (!compared || !actors || !state) return null;
    const pair = codersOf(state).filter(({ id }) => compared.includes(id));
    return new Map(pair.map((coder) => [coder.id, coder]));
  }, [session, compared, actors]);
}
