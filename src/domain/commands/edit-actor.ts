import { areInitials, initialsFrom, INITIALS_LIMIT } from '../actor-initials.ts';
import type { Command } from '../command.ts';
import { equal } from '../content.ts';
import type { ActorId } from '../ids.ts';
import { orcidFrom } from '../orcid.ts';
import type { Actor, ActorColour } from '../records/actor.ts';
import { fail, ok } from '../result.ts';

/** Who an annotator is: a name in place of "Me", initials, a colour, an ORCID. Null means "none". */
export const editActor: Command<{
  readonly actorId: ActorId;
  readonly name: string;
  /** Empty: those of the name. */
  readonly initials: string;
  readonly colour: ActorColour | null;
  readonly orcid: string | null;
}> = {
  name: 'editActor',
  run(state, { actorId, ...given }) {
    const actor = state.actors.get(actorId);
    if (!actor) return fail({ kind: 'missing', what: 'actor' });
    const name = given.name.trim();
    if (name === '') return fail({ kind: 'emptyName' });
    const initials = given.initials.trim() || initialsFrom(name);
    if (!areInitials(initials)) {
      return fail({
        kind: 'wrongValue',
        attribute: 'Initials',
        expected: `one to ${INITIALS_LIMIT} characters`,
      });
    }
    const orcid = given.orcid === null ? null : orcidFrom(given.orcid);
    if (given.orcid !== null && orcid === null) return fail({ kind: 'wrongOrcid' });
    const { colour: _colour, orcid: _orcid, ...kept } = actor;
    const after: Actor = {
      ...kept,
      name,
      initials,
      ...(given.colour === null ? {} : { colour: given.colour }),
      ...(orcid === null ? {} : { orcid }),
    };
    // An ORCID of null in a file says the same as none.
    if (equal(after, orcid === null ? { ...actor, orcid: undefined } : actor)) {
      return fail({ kind: 'nothingToDo' });
    }
    return ok({ title: 'change annotator', entries: [{ before: actor, after }] });
  },
};
