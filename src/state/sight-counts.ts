import type { TagId } from '../domain/ids.ts';
import type { AnnotationsOfArticle } from '../domain/session-state.ts';
import { isInSight } from './sight.ts';
import type { LayerView, OriginKind } from './view-store.ts';

export interface SightCounts {
  readonly tags: ReadonlyMap<TagId, number>;
  readonly origins: ReadonlyMap<OriginKind, number>;
}

const known = new WeakMap<AnnotationsOfArticle, SightCounts>();

/** How many annotations of an article have each tag and each origin, hidden or not; counted once a change. */
export function sightCounts(annotations: AnnotationsOfArticle): SightCounts {
  const counted = known.get(annotations);
  if (counted) return counted;
  const tags = new Map<TagId, number>();
  const origins = new Map<OriginKind, number>();
  for (const { tagId, origin } of annotations.values()) {
    tags.set(tagId, (tags.get(tagId) ?? 0) + 1);
    origins.set(origin.kind, (origins.get(origin.kind) ?? 0) + 1);
  }
  const counts = { tags, origins };
  known.set(annotations, counts);
  return counts;
}

/** How many annotations of an article are not to be seen. Those that a comparison leaves out as being alike are. */
export function outOfSight(annotations: AnnotationsOfArticle, layers: LayerView): number {
  let count = 0;
  for (const annotation of annotations.values()) if (!isInSight(annotation, layers)) count += 1;
  return count;
}
