import { useMemo } from 'react';
import { useStore } from 'zustand';
import { likelySameNames, type LikelySame } from '../../analysis/likely-same-names.ts';
import { foldName } from '../../domain/entity-names.ts';
import type { EntityId } from '../../domain/ids.ts';
import type { Entity } from '../../domain/records/entity.ts';
import { entityTallies, NAMED_NOWHERE, type EntityTally } from '../../state/entity-tally.ts';
import { compareNames } from '../../state/name-order.ts';
import { useSession } from '../shared/workspace-context.tsx';
import { namesStore } from './entities-store.ts';

export interface NameRow {
  readonly entity: Entity;
  readonly tally: EntityTally;
}

export interface Names {
  readonly rows: readonly NameRow[];
  /** All names, whatever is typed. */
  readonly count: number;
  /** Pairs that may mean the same, by each of the two. */
  readonly alike: ReadonlyMap<EntityId, readonly LikelySame[]>;
  readonly alikeCount: number;
}

/** The names as the room lists them: filtered, ordered. Each step is made again only when what it goes by has changed. */
export function useNames(): Names {
  const state = useSession((session) => session.state);
  const words = useStore(namesStore, (place) => place.words);
  const order = useStore(namesStore, (place) => place.order);
  const alikeOnly = useStore(namesStore, (place) => place.alikeOnly);
  const entities = state?.entities;
  const pairs = useMemo(() => (entities ? likelySameNames(entities.values()) : []), [entities]);
  const alike = useMemo(() => byEntity(pairs), [pairs]);
  const all = useMemo(() => {
    if (!state) return [];
    const tallies = entityTallies(state);
    return [...state.entities.values()].map(
      (entity): NameRow => ({
        entity,
        tally: tallies.get(entity.id) ?? NAMED_NOWHERE,
      }),
    );
  }, [state]);
  const rows = useMemo(() => {
    const wanted = foldName(words);
    const usesOf = ({ tally }: NameRow): number => tally.total + tally.outletOf.length;
    return all
      .filter(({ entity }) => !alikeOnly || alike.has(entity.id))
      .filter(({ entity }) =>
        [entity.name, ...entity.aliases].some((name) => foldName(name).includes(wanted)),
      )
      .toSorted(
        (a, b) =>
          (order === 'count' ? usesOf(b) - usesOf(a) : 0) || compareNames(a.entity.name, b.entity.name),
      );
  }, [all, words, order, alikeOnly, alike]);
  return { rows, count: all.length, alike, alikeCount: pairs.length };
}

function byEntity(pairs: readonly LikelySame[]): ReadonlyMap<EntityId, readonly LikelySame[]> {
  const of = new Map<EntityId, readonly LikelySame[]>();
  for (const pair of pairs) {
    for (const id of [pair.one, pair.other]) of.set(id, [...(of.get(id) ?? []), pair]);
  }
  return of;
}
