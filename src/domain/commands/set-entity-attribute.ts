import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import type { EntityId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { valuesWith, type ValueInput } from './values-with.ts';

/** Says something of a person or thing itself, such as that it is an official; null takes it back. */
export const setEntityAttribute: Command<ValueInput & { readonly id: EntityId }> = {
  name: 'setEntityAttribute',
  run(state, { id, ...input }, context) {
    const entity = state.entities.get(id);
    if (!entity) return fail({ kind: 'missing', what: 'entity' });
    const specs = state.codebooks.get(state.session.codebookId)?.entityAttributes;
    const next = valuesWith(state, specs, entity.attributes, input, context);
    if (!next.ok) return next;
    const { attributes, entries, deed } = next.value;
    return ok({
      title: `${deed} of ${entity.name}`,
      entries: [...entries, revision(entity, { attributes })],
    });
  },
};
