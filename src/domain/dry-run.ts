import type { CommandContext } from './command.ts';
import type { ActorId, Id, Instant } from './ids.ts';

/** For running a command only to see what it would do: ids that no record has, and a time that is none. */
export function dryRun(): CommandContext {
  let ids = 0;
  return {
    now: new Date(0).toISOString() as Instant,
    actorId: 'preview' as ActorId,
    newId: <Kind extends string>(kind: Kind) => `preview~${kind}~${(ids += 1)}` as Id<Kind>,
  };
}
