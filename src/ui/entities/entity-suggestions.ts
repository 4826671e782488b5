import { foldName } from '../../domain/entity-names.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { Entity } from '../../domain/records/entity.ts';
import { compareNames } from '../../state/name-order.ts';

/** An entity that fits typed words, and the alias that made it fit. */
export interface EntityMatch {
  readonly entity: Entity;
  readonly alias: string | null;
}

const LIMIT = 50;

/**
 * Entities whose name or alias holds the words, best first: equal, then beginning, then a word beginning, then the
 * rest; the more used before the less used. Without words all of them, the most used first.
 * @param uses how often each entity is named where the person is working
 */
export function entitiesLike(
  entities: Iterable<Entity>,
  words: string,
  uses: ReadonlyMap<EntityId, number>,
): readonly EntityMatch[] {
  const wanted = foldName(words);
  const found: { match: EntityMatch; rank: number }[] = [];
  for (const entity of entities) {
    const byName = rankOf(entity.name, wanted);
    const byAlias = entity.aliases
      .map((alias) => ({ alias, rank: rankOf(alias, wanted) }))
      .toSorted((a, b) => a.rank - b.rank)[0];
    const aliasIsBetter = byAlias !== undefined && byAlias.rank < byName;
    const rank = aliasIsBetter ? byAlias.rank : byName;
    if (rank < NO_MATCH) found.push({ match: { entity, alias: aliasIsBetter ? byAlias.alias : null }, rank });
  }
  const usesOf = ({ entity }: EntityMatch) => uses.get(entity.id) ?? 0;
  return found
    .toSorted(
      (a, b) =>
        a.rank - b.rank ||
        usesOf(b.match) - usesOf(a.match) ||
        compareNames(a.match.entity.name, b.match.entity.name),
    )
    .slice(0, LIMIT)
    .map(({ match }) => match);
}

const NO_MATCH = 4;

function rankOf(name: string, wanted: string): number {
  const folded = foldName(name);
  const at = folded.indexOf(wanted);
  if (at < 0) return NO_MATCH;
  if (folded === wanted) return 0;
  if (at === 0) return 1;
  return folded.includes(` ${wanted}`) ? 2 : 3;
}
