import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { ActorId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** Gives the annotator a name in place of "Me". */
export const nameActor: Command<{
  readonly actorId: ActorId;
  readonly name: string;
  readonly initials: string;
}> = {
  name: 'nameActor',
  run(state, { actorId, name, initials }) {
    const actor = state.actors.get(actorId);
    if (!actor) return fail({ kind: 'missing', what: 'actor' });
    const clean = { name: name.trim(), initials: initials.trim() };
    if (clean.name === '') return fail({ kind: 'emptyName' });
    if (clean.name === actor.name && clean.initials === actor.initials) {
      return fail({ kind: 'nothingToDo' });
    }
    return ok({ title: 'change annotator name', entries: [revision(actor, clean)] });
  },
};
