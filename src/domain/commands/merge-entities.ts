import type { Command } from '../command.ts';
import { deletion, revision } from '../entries.ts';
import { foldName } from '../entity-names.ts';
import { renamingEntries, valuesNaming } from '../entity-references.ts';
import type { EntityId } from '../ids.ts';
import { listInWords } from '../list-in-words.ts';
import type { AttributeValues } from '../records/annotation.ts';
import type { Entity } from '../records/entity.ts';
import { fail, ok } from '../result.ts';

export interface MergeEntitiesInput {
  readonly into: EntityId;
  readonly from: readonly EntityId[];
  /**
   * What is said of the one that stays, where several differ: attribute id to the entity whose value is taken. By
   * default its own, else the first that has any.
   */
  readonly valuesOf?: Readonly<Record<string, EntityId>>;
}

/**
 * Several names that mean one person or thing become one: everything that names them follows, their names and other
 * names become other names of the one that stays, and they go. A colleague's work that still names one of them brings
 * it back when both copies are merged, so nothing is ever without a name.
 */
export const mergeEntities: Command<MergeEntitiesInput> = {
  name: 'mergeEntities',
  run(state, { into, from, valuesOf = {} }) {
    const stays = state.entities.get(into);
    const going = [...new Set(from)].filter((id) => id !== into).map((id) => state.entities.get(id));
    if (!stays || going.some((one) => !one)) return fail({ kind: 'missing', what: 'entity' });
    const merged = going as readonly Entity[];
    if (merged.length === 0) return fail({ kind: 'nothingToDo' });
    const ids = new Set(merged.map(({ id }) => id));
    const aliases = new Map(
      [...stays.aliases, ...merged.flatMap(({ name, aliases: others }) => [name, ...others])].map((name) => [
        foldName(name),
        name,
      ]),
    );
    aliases.delete(foldName(stays.name));
    const attributes = valuesNaming(unitedValues(stays, merged, valuesOf), ids, into);
    const named = renamingEntries(state, ids, into);
    const names = listInWords(merged.map(({ name }) => name));
    return ok({
      title: `merge ${names} into ${stays.name}`,
      entries: [
        revision(stays, { aliases: [...aliases.values()], attributes }),
        ...named,
        ...merged.map(deletion),
      ],
    });
  },
};

function unitedValues(
  stays: Entity,
  merged: readonly Entity[],
  valuesOf: Readonly<Record<string, EntityId>>,
): AttributeValues {
  const all = [stays, ...merged];
  const united: Record<string, AttributeValues[string]> = {};
  for (const { attributes } of all) {
    for (const [id, coded] of Object.entries(attributes)) if (!Object.hasOwn(united, id)) united[id] = coded;
  }
  for (const [id, of] of Object.entries(valuesOf)) {
    const chosen = all.find((one) => one.id === of)?.attributes[id];
    if (chosen) united[id] = chosen;
  }
  return united;
}

/** What is said differently of entities that are to be merged: by attribute, who says what. */
export function valuesInConflict(
  entities: readonly Entity[],
): ReadonlyMap<
  string,
  readonly { readonly entity: Entity; readonly value: AttributeValues[string]['value'] }[]
> {
  const said = new Map<string, { entity: Entity; value: AttributeValues[string]['value'] }[]>();
  for (const entity of entities) {
    for (const [id, { value }] of Object.entries(entity.attributes)) {
      const known = said.get(id) ?? [];
      if (!known.some((one) => JSON.stringify(one.value) === JSON.stringify(value)))
        known.push({ entity, value });
      said.set(id, known);
    }
  }
  return new Map([...said].filter(([, values]) => values.length > 1));
}
