import { foldName } from '../entity-names.ts';
import type { EntityId } from '../ids.ts';
import type { SessionState } from '../session-state.ts';
import type { NameLookup } from './convert-value.ts';

/** The session's names, folded once for thousands of look-ups. A name wins over an alias. */
export function nameLookup({ entities }: Pick<SessionState, 'entities'>): NameLookup {
  let folded: Map<string, EntityId> | null = null;
  const index = (): Map<string, EntityId> => {
    const names = new Map<string, EntityId>();
    const aliases = new Map<string, EntityId>();
    for (const { id, name, aliases: others } of entities.values()) {
      if (!names.has(foldName(name))) names.set(foldName(name), id);
      for (const alias of others) if (!aliases.has(foldName(alias))) aliases.set(foldName(alias), id);
    }
    return new Map([...aliases, ...names]);
  };
  return {
    nameOf: (id) => entities.get(id)?.name,
    entityNamed: (name) => (folded ??= index()).get(foldName(name)) ?? null,
  };
}
