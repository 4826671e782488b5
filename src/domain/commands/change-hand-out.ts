import type { Command } from '../command.ts';
import { equal } from '../content.ts';
import { revision } from '../entries.ts';
import type { HandOutId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { handOutFields } from './hand-out-fields.ts';

/** Changes what a hand-out says. The coder sees it with the next package they open. */
export const changeHandOut: Command<{
  readonly id: HandOutId;
  readonly coderName?: string;
  readonly instructions?: string;
  readonly dueOn?: string | null;
}> = {
  name: 'changeHandOut',
  run(state, { id, ...given }) {
    const handOut = state.handOuts.get(id);
    if (!handOut) return fail({ kind: 'missing', what: 'handOut' });
    const fields = handOutFields({ ...handOut, ...given });
    if (!fields.ok) return fields;
    const entry = revision(handOut, fields.value);
    if (equal(entry.after, handOut)) return fail({ kind: 'nothingToDo' });
    return ok({ title: `change hand-out for ${fields.value.coderName}`, entries: [entry] });
  },
};
