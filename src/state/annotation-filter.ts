import { foldName } from '../domain/entity-names.ts';
import type { TagId } from '../domain/ids.ts';
import type { Annotation, AttributeValue } from '../domain/records/annotation.ts';
import type { AttributeSpec } from '../domain/records/codebook.ts';
import type { Entity } from '../domain/records/entity.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { ArticleFacts } from './article-facts.ts';
import { hasReason } from './attention.ts';
import type { ListFilter } from './view-store.ts';

/** Facts are asked for only by filters that need them: working them out costs more than reading a record. */
export type Matches = (annotation: Annotation, facts: () => ArticleFacts) => boolean;

/** A filter on an attribute with this value finds the annotations in which it is not coded. */
export const NO_VALUE = '';

/** Whether anything is left out. Standings count only while two coders are compared, when they can be seen. */
export const isFiltering = (filter: ListFilter, isComparing: boolean): boolean =>
  conditionCount(filter) > 0 || filter.text.trim() !== '' || (isComparing && filter.standings.size > 0);

/** How many conditions beside the searched words are set. */
export const conditionCount = ({ tags, attribute, entity, attention }: ListFilter): number =>
  [tags.size > 0, attribute !== null, entity !== null, attention.size > 0].filter(Boolean).length;

/** The test that a filter means, with all its conditions met at once; null when it leaves nothing out. */
export function matcherOf(filter: ListFilter, state: SessionState): Matches | null {
  const { entities, tags } = state;
  const conditions: Matches[] = [];
  const { attribute, entity } = filter;
  const words = foldName(filter.text);
  if (filter.tags.size > 0) conditions.push(({ tagId }) => filter.tags.has(tagId));
  if (filter.attention.size > 0) {
    const reasons = [...filter.attention];
    conditions.push((one, facts) => reasons.some((reason) => hasReason(reason, state, one, facts())));
  }
  if (attribute) {
    const specs = new Map(
      [...tags].map(([id, tag]) => [id, tag.attributes.find((spec) => spec.id === attribute.id)]),
    );
    conditions.push((one, facts) => {
      const spec = specs.get(one.tagId);
      return spec !== undefined && isValue(facts().valueOf(one, spec), attribute.value);
    });
  }
  const named = entityAttributes(tags);
  if (entity) {
    conditions.push((one, facts) => named(one.tagId).some((spec) => facts().valueOf(one, spec) === entity));
  }
  if (words !== '') {
    // Few entities have the name; then each annotation is a look-up.
    const wanted = new Set<unknown>(
      [...entities.values()]
        .filter((known) => namesOf(known).some((name) => name.includes(words)))
        .map(({ id }) => id),
    );
    conditions.push(
      (one, facts) =>
        spokenOf(one).includes(words) ||
        (wanted.size > 0 && named(one.tagId).some((spec) => wanted.has(facts().valueOf(one, spec)))),
    );
  }
  if (conditions.length === 0) return null;
  return (annotation, facts) => conditions.every((condition) => condition(annotation, facts));
}

function isValue(value: AttributeValue | undefined, wanted: string): boolean {
  if (wanted === NO_VALUE) return value === undefined;
  return Array.isArray(value) ? value.includes(wanted) : value !== undefined && String(value) === wanted;
}

const folded = new WeakMap<Annotation, string>();

/** The words and the note of an annotation, folded for searching; remembered by record. */
function spokenOf(annotation: Annotation): string {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  const text = foldName([...annotation.target.quotes.map(({ exact }) => exact), annotation.note].join(' '));
  folded.set(annotation, text);
  return text;
}

const foldedNames = new WeakMap<Entity, readonly string[]>();

function namesOf(entity: Entity): readonly string[] {
  const known = foldedNames.get(entity);
  if (known) return known;
  const names = [entity.name, ...entity.aliases].map(foldName);
  foldedNames.set(entity, names);
  return names;
}

/** The attributes of a tag that name somebody. */
function entityAttributes(tags: SessionState['tags']): (tagId: TagId) => readonly AttributeSpec[] {
  const byTag = new Map(
    [...tags].map(([id, tag]) => [id, tag.attributes.filter(({ kind }) => kind === 'entity')]),
  );
  return (tagId) => byTag.get(tagId) ?? [];
}
