import type { EntityId } from '../../domain/ids.ts';
import { articlesInOrder, annotationsOf, type SessionState } from '../../domain/session-state.ts';
import { entityUses } from './entity-uses.ts';

/** Where an entity is named: in how many values of annotations, in which articles, and of which it is the outlet. */
export interface EntityPlaces {
  readonly annotations: number;
  /** Letters of the articles with such annotations. */
  readonly letters: readonly string[];
  /** Letters of the articles it is the outlet of. */
  readonly outletOf: readonly string[];
}

const NOWHERE: EntityPlaces = { annotations: 0, letters: [], outletOf: [] };

/** The places of all entities, in one pass over the session. */
export function entityPlaces(state: SessionState): (id: EntityId) => EntityPlaces {
  const places = new Map<EntityId, EntityPlaces>();
  const placesOf = (id: EntityId) => places.get(id) ?? NOWHERE;
  for (const article of articlesInOrder(state)) {
    for (const [id, count] of entityUses(annotationsOf(state, article.id), state.entities)) {
      const { annotations, letters, outletOf } = placesOf(id);
      places.set(id, { annotations: annotations + count, letters: [...letters, article.letter], outletOf });
    }
    if (article.outletId) {
      const known = placesOf(article.outletId);
      places.set(article.outletId, { ...known, outletOf: [...known.outletOf, article.letter] });
    }
  }
  return placesOf;
}
