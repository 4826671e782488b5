import type { Command } from '../command.ts';
import { deletion } from '../entries.ts';
import { placesNaming, renamingEntries } from '../entity-references.ts';
import type { EntityId } from '../ids.ts';
import { listInWords } from '../list-in-words.ts';
import type { Entity } from '../records/entity.ts';
import { fail, ok } from '../result.ts';

/** Takes names out that nothing uses. A name in use goes only by merging it into another. */
export const deleteEntities: Command<{ readonly ids: readonly EntityId[] }> = {
  name: 'deleteEntities',
  run(state, { ids }) {
    const going = [...new Set(ids)].map((id) => state.entities.get(id));
    if (going.some((one) => !one)) return fail({ kind: 'missing', what: 'entity' });
    const entities = going as readonly Entity[];
    if (entities.length === 0) return fail({ kind: 'nothingToDo' });
    // Cheaper than to look for each one's places: mostly nothing is named at all.
    const [first] = entities;
    const isUsed = first && renamingEntries(state, new Set(entities.map(({ id }) => id)), first.id);
    const used = isUsed && isUsed.length > 0 ? entities.find(({ id }) => isNamed(state, id)) : undefined;
    if (used)
      return fail({ kind: 'nameInUse', name: used.name, places: placesNaming(state, used.id).length });
    return ok({
      title: `remove ${listInWords(entities.map(({ name }) => name))}`,
      entries: entities.map(deletion),
    });
  },
};

const isNamed = (state: Parameters<typeof placesNaming>[0], id: EntityId): boolean =>
  renamingEntries(state, new Set([id]), '' as EntityId).length > 0;
