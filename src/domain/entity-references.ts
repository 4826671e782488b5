import type { Entry } from './change.ts';
import { revision } from './entries.ts';
import type { AnnotationId, ArticleId, EntityId } from './ids.ts';
import type { Annotation, AttributeValues } from './records/annotation.ts';
import type { SessionState } from './session-state.ts';

/** One place that names an entity: a value of an annotation, or the outlet of an article. */
export type EntityPlace =
  | { readonly kind: 'value'; readonly annotationId: AnnotationId; readonly attributeId: string }
  | { readonly kind: 'outlet'; readonly articleId: ArticleId };

/** Values with one entity in place of others, nobody twice in a list; the same object where none is named. */
export function valuesNaming(
  values: AttributeValues,
  from: ReadonlySet<string>,
  to: EntityId,
  isMeant: (attributeId: string) => boolean = () => true,
): AttributeValues {
  let next = values;
  for (const [attributeId, coded] of Object.entries(values)) {
    if (!isMeant(attributeId)) continue;
    const { value } = coded;
    if (typeof value === 'string' && from.has(value)) {
      next = { ...next, [attributeId]: { ...coded, value: to } };
    } else if (Array.isArray(value) && value.some((one) => from.has(one))) {
      const renamed = [...new Set(value.map((one) => (from.has(one) ? to : one)))];
      next = { ...next, [attributeId]: { ...coded, value: renamed } };
    }
  }
  return next;
}

/**
 * Everything alive that names one of the entities, changed to name another: annotations, article codings, links,
 * outlets and what is said of other entities. Ids of entities look like nothing else, so any value is worth a look; the
 * codebook may no longer say what it was. Examples hold names as words and keep them.
 *
 * @param meant only these places, and of everything else nothing; left out: all
 */
export function renamingEntries(
  state: SessionState,
  from: ReadonlySet<EntityId>,
  to: EntityId,
  meant?: readonly EntityPlace[],
): readonly Entry[] {
  const byAnnotation = meant && attributesMeant(meant);
  const outlets =
    meant && new Set(meant.flatMap((place) => (place.kind === 'outlet' ? [place.articleId] : [])));
  const entries: Entry[] = [];
  for (const ofArticle of state.annotations.values()) {
    for (const annotation of ofArticle.values()) {
      const only = byAnnotation?.get(annotation.id);
      if (byAnnotation && !only) continue;
      const attributes = valuesNaming(annotation.attributes, from, to, only && ((id) => only.has(id)));
      if (attributes !== annotation.attributes) entries.push(revision(annotation, { attributes }));
    }
  }
  for (const article of state.articles.values()) {
    const isMeant = !outlets || outlets.has(article.id);
    if (isMeant && article.outletId && from.has(article.outletId)) {
      entries.push(revision(article, { outletId: to }));
    }
  }
  if (meant) return entries;
  for (const record of [...state.articleCodings.values(), ...state.links.values()]) {
    const attributes = valuesNaming(record.attributes, from, to);
    if (attributes !== record.attributes) entries.push(revision(record, { attributes }));
  }
  for (const entity of state.entities.values()) {
    if (from.has(entity.id) || entity.id === to) continue;
    const attributes = valuesNaming(entity.attributes, from, to);
    if (attributes !== entity.attributes) entries.push(revision(entity, { attributes }));
  }
  return entries;
}

function attributesMeant(meant: readonly EntityPlace[]): ReadonlyMap<AnnotationId, ReadonlySet<string>> {
  const attributes = new Map<AnnotationId, Set<string>>();
  for (const place of meant) {
    if (place.kind !== 'value') continue;
    const known = attributes.get(place.annotationId) ?? new Set();
    attributes.set(place.annotationId, known.add(place.attributeId));
  }
  return attributes;
}

/** Every place that names the entity, annotations article by article in the order of the text. */
export function placesNaming(state: SessionState, id: EntityId): readonly EntityPlace[] {
  const places: EntityPlace[] = [];
  for (const article of state.articles.values()) {
    if (article.outletId === id) places.push({ kind: 'outlet', articleId: article.id });
  }
  for (const ofArticle of state.annotations.values()) {
    const naming = [...ofArticle.values()].flatMap((annotation) => {
      const attributeIds = attributesNaming(annotation.attributes, id);
      return attributeIds.length > 0 ? [{ annotation, attributeIds }] : [];
    });
    const inOrder = naming.toSorted((one, other) => startOf(one.annotation) - startOf(other.annotation));
    for (const { annotation, attributeIds } of inOrder) {
      for (const attributeId of attributeIds) {
        places.push({ kind: 'value', annotationId: annotation.id, attributeId });
      }
    }
  }
  return places;
}

const NONE: readonly string[] = [];

function attributesNaming(values: AttributeValues, id: EntityId): readonly string[] {
  let found = NONE;
  for (const attributeId in values) {
    const value = values[attributeId]?.value;
    if (value === id || (Array.isArray(value) && value.includes(id))) found = [...found, attributeId];
  }
  return found;
}

const startOf = ({ target }: Annotation): number => target.ranges[0]?.start ?? 0;
