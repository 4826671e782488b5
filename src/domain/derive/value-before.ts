import type { EntityId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import { annotationsOf, type SessionState } from '../session-state.ts';
import { extentOf } from '../text/targets.ts';
import { lastSpeaker } from './last-speaker.ts';
import { entityIn } from './quote-tag.ts';

/**
 * Whom an attribute named before: in the annotation that starts nearest before this one, else in the one of the article
 * that was worked on last, else in that of the session. Only the same coder's: what others said is not taken for granted.
 * Names that are gone are passed over. Null when there is nobody.
 */
export function nameBefore(
  state: SessionState,
  annotation: Annotation,
  attributeId: string,
): EntityId | null {
  const { articleId } = annotation.target;
  const own = (one: Annotation): boolean =>
    one.layerOf === annotation.layerOf &&
    one.id !== annotation.id &&
    state.entities.has(entityIn(one, attributeId) as EntityId);
  const here = [...annotationsOf(state, articleId).values()].filter(own);
  const before = annotation.target.detached
    ? null
    : lastSpeaker(here, extentOf(annotation.target).start, attributeId);
  if (before) return before;
  const newest = newestOf(here) ?? newestOf(everywhere(state, own));
  return newest && (entityIn(newest, attributeId) as EntityId);
}

function* everywhere(state: SessionState, counts: (one: Annotation) => boolean): Generator<Annotation> {
  for (const ofArticle of state.annotations.values()) {
    for (const one of ofArticle.values()) if (counts(one)) yield one;
  }
}

/** The annotation with the greatest revision: the one that was made or changed last. */
function newestOf(annotations: Iterable<Annotation>): Annotation | null {
  let newest: Annotation | null = null;
  for (const one of annotations) {
    if (!newest || one.rev > newest.rev) newest = one;
  }
  return newest;
}
