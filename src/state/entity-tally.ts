import type { ArticleId, EntityId } from '../domain/ids.ts';
import { annotationsOf, type AnnotationsOfArticle, type SessionState } from '../domain/session-state.ts';

/** Where and as what an entity is named. */
export interface EntityTally {
  /** Values of annotations that name it. */
  readonly total: number;
  /** By outlet of the article; null is for articles without one. */
  readonly byOutlet: ReadonlyMap<EntityId | null, number>;
  /** By attribute: speaker, claimant, target … */
  readonly byRole: ReadonlyMap<string, number>;
  readonly outletOf: readonly ArticleId[];
}

export const NAMED_NOWHERE: EntityTally = { total: 0, byOutlet: new Map(), byRole: new Map(), outletOf: [] };

type Roles = ReadonlyMap<string, ReadonlyMap<string, number>>;
const remembered = new WeakMap<AnnotationsOfArticle, Roles>();

/** The tallies of all entities. What the annotations of one article name is remembered until they change. */
export function entityTallies(state: SessionState): ReadonlyMap<EntityId, EntityTally> {
  const tallies = new Map<EntityId, Growing>();
  const of = (id: EntityId): Growing => {
    const known = tallies.get(id) ?? { total: 0, byOutlet: new Map(), byRole: new Map(), outletOf: [] };
    tallies.set(id, known);
    return known;
  };
  for (const article of state.articles.values()) {
    if (article.outletId) of(article.outletId).outletOf.push(article.id);
    for (const [value, roles] of rolesIn(annotationsOf(state, article.id))) {
      if (!state.entities.has(value as EntityId)) continue;
      const tally = of(value as EntityId);
      for (const [role, count] of roles) {
        tally.total += count;
        tally.byRole.set(role, (tally.byRole.get(role) ?? 0) + count);
        tally.byOutlet.set(article.outletId, (tally.byOutlet.get(article.outletId) ?? 0) + count);
      }
    }
  }
  return tallies;
}

interface Growing {
  total: number;
  readonly byOutlet: Map<EntityId | null, number>;
  readonly byRole: Map<string, number>;
  readonly outletOf: ArticleId[];
}

/** How often each text value stands in which attribute; whoever asks knows which of them are entities. */
function rolesIn(annotations: AnnotationsOfArticle): Roles {
  const known = remembered.get(annotations);
  if (known) return known;
  const roles = new Map<string, Map<string, number>>();
  for (const { attributes } of annotations.values()) {
    for (const [role, { value }] of Object.entries(attributes)) {
      for (const one of typeof value === 'string' ? [value] : Array.isArray(value) ? value : []) {
        const counts = roles.get(one) ?? new Map<string, number>();
        roles.set(one, counts.set(role, (counts.get(role) ?? 0) + 1));
      }
    }
  }
  remembered.set(annotations, roles);
  return roles;
}
