import type { ActorId } from '../../domain/ids.ts';
import type { HandOut } from '../../domain/records/hand-out.ts';
import type { SessionState } from '../../domain/session-state.ts';

interface Tasks {
  /** Taken on by this person. */
  readonly own: readonly HandOut[];
  /** Taken on by nobody, and not this person's to give. */
  readonly open: readonly HandOut[];
}

/** The side of the coder; whoever hands work out follows it elsewhere. */
export function tasksOf(handOuts: SessionState['handOuts'] | undefined, actorId: ActorId): Tasks {
  const others = [...(handOuts?.values() ?? [])].filter(({ createdBy }) => createdBy !== actorId);
  return {
    own: others.filter(({ coderId }) => coderId === actorId),
    open: others.filter(({ coderId }) => coderId === null),
  };
}
