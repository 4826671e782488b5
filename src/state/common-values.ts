import type { AnnotationId, TagId } from '../domain/ids.ts';
import type { Annotation, AttributeValue } from '../domain/records/annotation.ts';
import type { AttributeSpec, Tag } from '../domain/records/codebook.ts';
import type { SessionState } from '../domain/session-state.ts';

/** What several annotations say in one attribute that their tags have. */
export interface CommonValue {
  readonly spec: AttributeSpec;
  /** Those whose tag has the attribute. */
  readonly ids: readonly AnnotationId[];
  /** Of all of them; undefined where they differ or nothing is coded. */
  readonly value: AttributeValue | undefined;
  /** How many different values are stored. */
  readonly different: number;
  /** How many have none. */
  readonly uncoded: number;
}

/**
 * The attributes of several annotations, those that most of them have first, else in the codebook's order. Attributes of
 * one name count as one only if they take the same values. Words of the article are left out: each has its own.
 */
export function commonValues(
  annotations: readonly Annotation[],
  tags: SessionState['tags'],
): readonly CommonValue[] {
  const groups = new Map<string, Group>();
  // There may be 50,000 annotations, of a few tags.
  const byTag = new Map<TagId, readonly Group[]>();
  for (const annotation of annotations) {
    const of = byTag.get(annotation.tagId) ?? groupsOf(tags.get(annotation.tagId), groups);
    byTag.set(annotation.tagId, of);
    for (const group of of) group.of.push(annotation);
  }
  return [...groups.values()]
    .map(({ spec, of }) => ({ spec, ids: of.map(({ id }) => id), ...summaryOf(spec.id, of) }))
    .toSorted((a, b) => b.ids.length - a.ids.length);
}

interface Group {
  readonly spec: AttributeSpec;
  readonly of: Annotation[];
}

/** Where the annotations of a tag go, one group for each of its attributes; those that are new join the others. */
function groupsOf(tag: Tag | undefined, groups: Map<string, Group>): readonly Group[] {
  return (tag?.attributes ?? [])
    .filter(({ kind }) => kind !== 'passage')
    .map((spec) => {
      const key = JSON.stringify([spec.id, spec.kind, spec.values?.map(({ id }) => id)]);
      const group = groups.get(key) ?? { spec, of: [] };
      groups.set(key, group);
      return group;
    });
}

function summaryOf(
  id: string,
  annotations: readonly Annotation[],
): Pick<CommonValue, 'value' | 'different' | 'uncoded'> {
  const distinct = new Map<string, AttributeValue>();
  let uncoded = 0;
  for (const { attributes } of annotations) {
    const value = attributes[id]?.value;
    if (value === undefined) uncoded += 1;
    else distinct.set(JSON.stringify(value), value);
  }
  const [only] = distinct.values();
  const isCommon = distinct.size === 1 && uncoded === 0;
  return { value: isCommon ? only : undefined, different: distinct.size, uncoded };
}
