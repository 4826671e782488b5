import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import { entityNamed, foldName } from '../entity-names.ts';
import type { EntityId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** Gives an entity another name. Everything that names it follows, because it is named by id. The old name becomes an alias. */
export const renameEntity: Command<{ readonly id: EntityId; readonly name: string }> = {
  name: 'renameEntity',
  run(state, { id, name }) {
    const entity = state.entities.get(id);
    if (!entity) return fail({ kind: 'missing', what: 'entity' });
    const clean = name.replace(/\s+/gu, ' ').trim();
    if (clean === '') return fail({ kind: 'emptyName' });
    if (clean === entity.name) return fail({ kind: 'nothingToDo' });
    const other = entityNamed(
      [...state.entities.values()].filter((one) => one.id !== id),
      clean,
    );
    if (other) return fail({ kind: 'nameTaken', name: other.name });
    const isSpelling = foldName(clean) === foldName(entity.name);
    const aliases = [...entity.aliases, ...(isSpelling ? [] : [entity.name])].filter(
      (alias) => foldName(alias) !== foldName(clean),
    );
    return ok({
      title: `rename ${entity.name} to ${clean}`,
      entries: [revision(entity, { name: clean, aliases })],
    });
  },
};
