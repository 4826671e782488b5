import type { Entry } from '../change.ts';
import { revision } from '../entries.ts';
import type { TagId } from '../ids.ts';
import type { Annotation, AttributeValues } from '../records/annotation.ts';
import type { ArticleCoding } from '../records/article-coding.ts';
import type { Entity } from '../records/entity.ts';
import type { Link } from '../records/link.ts';
import type { SessionState } from '../session-state.ts';
import type { SpecOwner } from './spec-owner.ts';

/** A record that holds values of a codebook's attributes. */
export type Coding = Annotation | ArticleCoding | Entity | Link;

/** The live records whose values an owner's attributes explain. One pass over all annotations for a tag. */
export function codingsOf(state: SessionState, owner: SpecOwner): readonly Coding[] {
  switch (owner.kind) {
    case 'tag':
      return annotationsTagged(state, new Set([owner.id]));
    case 'article':
      return [...state.articleCodings.values()];
    case 'entity':
      return [...state.entities.values()];
    case 'link':
      return [...state.links.values()].filter(({ kind }) => kind === owner.id);
  }
}

export function annotationsTagged(state: SessionState, tagIds: ReadonlySet<TagId>): readonly Annotation[] {
  const found: Annotation[] = [];
  for (const ofArticle of state.annotations.values()) {
    for (const annotation of ofArticle.values()) if (tagIds.has(annotation.tagId)) found.push(annotation);
  }
  return found;
}

/** What changes where every record's values are read anew. Who coded them, and under which version, stays. */
export const valueEntries = (
  codings: readonly Coding[],
  migrate: (values: AttributeValues) => AttributeValues,
): readonly Entry[] =>
  codings.flatMap((coding) => {
    const attributes = migrate(coding.attributes);
    return attributes === coding.attributes ? [] : [revision(coding, { attributes })];
  });

/** "1,024 annotations". */
export const annotationsInWords = (count: number): string =>
  count === 1 ? '1 annotation' : `${count.toLocaleString('en')} annotations`;
