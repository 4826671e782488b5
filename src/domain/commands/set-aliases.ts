import type { Command } from '../command.ts';
import { equal } from '../content.ts';
import { revision } from '../entries.ts';
import { entityNamed, foldName } from '../entity-names.ts';
import type { EntityId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** Other names of an entity. Each must be free: a name that meant two people would make the autocomplete guess. */
export const setAliases: Command<{ readonly id: EntityId; readonly aliases: readonly string[] }> = {
  name: 'setAliases',
  run(state, { id, aliases }) {
    const entity = state.entities.get(id);
    if (!entity) return fail({ kind: 'missing', what: 'entity' });
    const byFold = new Map(
      aliases
        .map((alias) => alias.replace(/\s+/gu, ' ').trim())
        .filter((alias) => alias !== '' && foldName(alias) !== foldName(entity.name))
        .map((alias) => [foldName(alias), alias]),
    );
    const clean = [...byFold.values()];
    const others = [...state.entities.values()].filter((one) => one.id !== id);
    const taken = clean.find((alias) => entityNamed(others, alias));
    if (taken !== undefined) return fail({ kind: 'nameTaken', name: taken });
    if (equal(clean, entity.aliases)) return fail({ kind: 'nothingToDo' });
    return ok({
      title: `change other names of ${entity.name}`,
      entries: [revision(entity, { aliases: clean })],
    });
  },
};
