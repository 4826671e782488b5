import type { Command } from '../command.ts';
import { fail, ok } from '../result.ts';
import { entityFor } from './entity-for.ts';

/** Makes a speaker, claimant, target or outlet before it is used. */
export const createEntity: Command<{ readonly name: string }> = {
  name: 'createEntity',
  run(state, { name }, context) {
    const found = entityFor(state, name, context);
    if (!found.ok) return found;
    const { entity, entries } = found.value;
    if (entries.length === 0) return fail({ kind: 'nameTaken', name: entity.name });
    return ok({ title: `add ${entity.name}`, entries });
  },
};
