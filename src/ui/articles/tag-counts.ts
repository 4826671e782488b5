import type { TagId } from '../../domain/ids.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';

const cache = new WeakMap<AnnotationsOfArticle, ReadonlyMap<TagId, number>>();

/** How many annotations of each tag an article has. Remembered by map, so that a tagging counts one article anew. */
export function tagCounts(annotations: AnnotationsOfArticle): ReadonlyMap<TagId, number> {
  const known = cache.get(annotations);
  if (known) return known;
  const counts = new Map<TagId, number>();
  for (const { tagId } of annotations.values()) counts.set(tagId, (counts.get(tagId) ?? 0) + 1);
  cache.set(annotations, counts);
  return counts;
}
