import { useMemo } from 'react';
import { progressOf, type HandOutProgress } from '../../domain/hand-out-progress.ts';
import type { Actor } from '../../domain/records/actor.ts';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { dayOf } from '../sentences/hand-out.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { compareNames } from '../../state/name-order.ts';

export interface HandOutView {
  readonly handOut: HandOut;
  readonly progress: HandOutProgress;
  /** Whoever took it on, as far as the session knows them. */
  readonly coder: Actor | null;
}

const NONE: readonly HandOutView[] = [];

/** Every hand-out of the session with how far it is, by the coder's name. */
export function useHandOuts(): readonly HandOutView[] {
  const state = useSession((view) => view.state);
  const today = dayOf(new Date());
  return useMemo(() => {
    if (!state || state.handOuts.size === 0) return NONE;
    return [...state.handOuts.values()]
      .toSorted((a, b) => compareNames(a.coderName, b.coderName) || (a.createdAt < b.createdAt ? -1 : 1))
      .map((handOut) => ({
        handOut,
        progress: progressOf(state, handOut, today),
        coder: handOut.coderId === null ? null : (state.actors.get(handOut.coderId) ?? null),
      }));
  }, [state, today]);
}
