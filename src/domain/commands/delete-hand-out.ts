import type { Command } from '../command.ts';
import { deletion } from '../entries.ts';
import type { HandOutId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** Removes the hand-out; the coder's annotations stay. */
export const deleteHandOut: Command<{ readonly id: HandOutId }> = {
  name: 'deleteHandOut',
  run(state, { id }) {
    const handOut = state.handOuts.get(id);
    if (!handOut) return fail({ kind: 'missing', what: 'handOut' });
    return ok({ title: `delete hand-out for ${handOut.coderName}`, entries: [deletion(handOut)] });
  },
};
