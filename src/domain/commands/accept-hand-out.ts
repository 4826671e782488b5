import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { HandOutId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** The coder takes the work on: from now on their annotations count for it. */
export const acceptHandOut: Command<{ readonly id: HandOutId }> = {
  name: 'acceptHandOut',
  run(state, { id }, { actorId }) {
    const handOut = state.handOuts.get(id);
    if (!handOut) return fail({ kind: 'missing', what: 'handOut' });
    if (handOut.coderId === actorId) return fail({ kind: 'nothingToDo' });
    if (handOut.coderId !== null) return fail({ kind: 'handOutTaken', coder: handOut.coderName });
    return ok({ title: 'take on hand-out', entries: [revision(handOut, { coderId: actorId })] });
  },
};
