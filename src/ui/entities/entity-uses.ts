import type { EntityId } from '../../domain/ids.ts';
import type { AnnotationsOfArticle, SessionState } from '../../domain/session-state.ts';

type Uses = ReadonlyMap<EntityId, number>;
const cache = new WeakMap<
  AnnotationsOfArticle,
  { readonly entities: SessionState['entities']; readonly uses: Uses }
>();

/** How often the stored values of an article's annotations name each entity. Remembered by map. */
export function entityUses(annotations: AnnotationsOfArticle, entities: SessionState['entities']): Uses {
  const known = cache.get(annotations);
  if (known?.entities === entities) return known.uses;
  const uses = new Map<EntityId, number>();
  for (const annotation of annotations.values()) {
    for (const { value } of Object.values(annotation.attributes)) {
      if (typeof value !== 'string' || !entities.has(value as EntityId)) continue;
      uses.set(value as EntityId, (uses.get(value as EntityId) ?? 0) + 1);
    }
  }
  cache.set(annotations, { entities, uses });
  return uses;
}

/** How many articles each outlet has. */
export function outletUses(articles: SessionState['articles']): Uses {
  const uses = new Map<EntityId, number>();
  for (const { outletId } of articles.values())
    if (outletId) uses.set(outletId, (uses.get(outletId) ?? 0) + 1);
  return uses;
}
