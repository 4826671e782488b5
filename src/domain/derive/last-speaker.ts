import type { EntityId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import { extentOf } from '../text/targets.ts';
import { entityIn } from './quote-tag.ts';

/**
 * Who spoke last before an offset: the value of the speaker attribute in the annotation that starts nearest before it.
 * Null when nobody has spoken. Offered to a person, never set by itself.
 */
export function lastSpeaker(
  annotations: Iterable<Annotation>,
  before: number,
  attributeId = 'speaker',
): EntityId | null {
  let nearest = -1;
  let speaker: string | null = null;
  for (const annotation of annotations) {
    if (annotation.target.detached) continue;
    const { start } = extentOf(annotation.target);
    if (start >= before || start < nearest) continue;
    const named = entityIn(annotation, attributeId);
    if (named === null) continue;
    nearest = start;
    speaker = named;
  }
  return speaker as EntityId | null;
}
