import { annotationsOn } from '../../analysis/finding/tags-on-hits.ts';
import type { ActorId, TagId } from '../../domain/ids.ts';
import { annotationsOf, type SessionState } from '../../domain/session-state.ts';
import type { HitPlace } from './tag-all-store.ts';

/** The hits whose words one has tagged so already, by themselves or within more. */
export function taggedAlready(
  state: SessionState,
  places: readonly HitPlace[],
  tagId: TagId,
  actorId: ActorId,
): ReadonlySet<HitPlace> {
  return new Set(
    places.filter(({ articleId, range }) =>
      annotationsOn(annotationsOf(state, articleId), range).some(
        (annotation) =>
          annotation.tagId === tagId &&
          annotation.layerOf === actorId &&
          annotation.target.ranges.some(({ start, end }) => start <= range.start && end >= range.end),
      ),
    ),
  );
}
