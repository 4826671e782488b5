import type { EntityId } from './ids.ts';
import type { Entity } from './records/entity.ts';

/** Names are compared without case, accents, double spaces and the shape of apostrophes. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * The id of a new entity of this name, so that two people who type one speaker mean one entity. Null where nothing of
 * the name is left when it is folded.
 */
export function entityIdOf(name: string): EntityId | null {
  const folded = foldName(name);
  return folded === '' ? null : (`entity-${folded.replaceAll(' ', '-')}` as EntityId);
}

/** The entity that has this name or alias; a name wins over an alias. */
export function entityNamed(entities: Iterable<Entity>, name: string): Entity | null {
  const wanted = foldName(name);
  let byAlias: Entity | null = null;
  for (const entity of entities) {
    if (foldName(entity.name) === wanted) return entity;
    if (!byAlias && entity.aliases.some((alias) => foldName(alias) === wanted)) byAlias = entity;
  }
  return byAlias;
}
