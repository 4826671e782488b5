import type { Entry } from '../change.ts';
import { revision } from '../entries.ts';
import type { Annotation } from '../records/annotation.ts';
import type { Tag } from '../records/codebook.ts';
import type { SessionState } from '../session-state.ts';
import type { AttributeMapping } from './attribute-mapping.ts';
import { migrationOf } from './migrate-values.ts';
import { nameLookup } from './name-lookup.ts';

/**
 * Annotations of one tag under another. Nobody has looked at them under it, so they keep the version they were coded
 * under.
 */
export function retagEntries(
  state: SessionState,
  tagged: readonly Annotation[],
  from: Tag,
  to: Tag,
  mapping: AttributeMapping,
): readonly Entry[] {
  const migrate = migrationOf(from.attributes, to.attributes, mapping, nameLookup(state));
  return tagged.map((annotation) =>
    revision(annotation, { tagId: to.id, attributes: migrate(annotation.attributes) }),
  );
}
