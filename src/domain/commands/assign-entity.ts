import { applyEntries } from '../apply-change.ts';
import type { Command } from '../command.ts';
import type { AnnotationId } from '../ids.ts';
import { ok } from '../result.ts';
import { entityFor } from './entity-for.ts';
import { setAttribute } from './set-attribute.ts';

/** Sets a speaker, claimant or target by name, making the entity where it is new: one step, one Undo. */
export const assignEntity: Command<{
  readonly ids: readonly AnnotationId[];
  readonly attributeId: string;
  readonly name: string;
}> = {
  name: 'assignEntity',
  run(state, { ids, attributeId, name }, context) {
    const found = entityFor(state, name, context);
    if (!found.ok) return found;
    const { entity, entries } = found.value;
    const set = setAttribute.run(
      applyEntries(state, entries),
      { ids, attributeId, value: entity.id },
      context,
    );
    if (!set.ok) return set;
    return ok({ title: set.value.title, entries: [...entries, ...set.value.entries] });
  },
};
