import { foldName } from '../domain/entity-names.ts';
import type { EntityId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { AttributeSpec } from '../domain/records/codebook.ts';
import type { SessionState } from '../domain/session-state.ts';

/** What comparing values needs to know of a session. */
export type Codebook = Pick<SessionState, 'tags' | 'entities'>;

/** What one coder stored in the core attributes of an annotation's tag, in a form that can be compared. */
export type CoreValues = readonly (readonly [attributeId: string, value: string])[];

/**
 * Reads core values, and keeps those it has read. Computed attributes follow from text and tags, so they never say what
 * a coder decided.
 */
export function coreValuesIn({ tags, entities }: Codebook): (annotation: Annotation) => CoreValues {
  const specs = new Map(
    [...tags].map(([id, tag]) => [id, tag.attributes.filter(({ level }) => level === 'core')]),
  );
  const known = new Map<Annotation, CoreValues>();
  return (annotation) => {
    const { tagId, attributes } = annotation;
    const values =
      known.get(annotation) ??
      (specs.get(tagId) ?? []).map(
        (spec) => [spec.id, comparable(spec, attributes[spec.id]?.value, entities)] as const,
      );
    known.set(annotation, values);
    return values;
  };
}

/** The core attributes in which two annotations of one tag differ; not coded is a value, too. */
export const differingValues = (a: CoreValues, b: CoreValues): readonly string[] =>
  a.flatMap(([id, value], index) => (value === b[index]?.[1] ? [] : [id]));

function comparable(
  { kind }: AttributeSpec,
  value: Annotation['attributes'][string]['value'] | undefined,
  entities: Codebook['entities'],
): string {
  if (value === undefined) return '';
  if (typeof value === 'object') {
    if ('ranges' in value) return value.ranges.map(({ start, end }) => `${start}-${end}`).join();
    return JSON.stringify(kind === 'choices' ? value.toSorted() : value);
  }
  // Two people who work apart make two records of one name.
  const name = kind === 'entity' ? entities.get(value as EntityId)?.name : undefined;
  return name === undefined ? JSON.stringify(value) : foldName(name);
}
