import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { HandOutId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** The coder hands in, as often as they like. Whoever hands in what nobody took on has taken it on. */
export const markHandedIn: Command<{ readonly id: HandOutId }> = {
  name: 'markHandedIn',
  run(state, { id }, { actorId, now }) {
    const handOut = state.handOuts.get(id);
    if (!handOut) return fail({ kind: 'missing', what: 'handOut' });
    if (handOut.coderId !== null && handOut.coderId !== actorId) {
      return fail({ kind: 'handOutTaken', coder: handOut.coderName });
    }
    const entry = revision(handOut, { coderId: actorId, handedInAt: now });
    return ok({ title: 'mark hand-out as handed in', entries: [entry] });
  },
};
