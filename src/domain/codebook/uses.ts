import type { TagId } from '../ids.ts';
import type { AttributeValues } from '../records/annotation.ts';
import type { SessionState } from '../session-state.ts';
import type { SpecOwner } from './spec-owner.ts';

/** How often parts of the codebook are used by what lives, as numbers of records. */
export interface CodebookUses {
  ofTag(id: TagId): number;
  ofLinkKind(id: string): number;
  ofAttribute(owner: SpecOwner, attributeId: string): number;
  /** A choice, one of several choices, an entity, or `true` and `false`. */
  ofValue(owner: SpecOwner, attributeId: string, value: string): number;
}

type Counted = Pick<SessionState, 'annotations' | 'articleCodings' | 'entities' | 'links'>;
let last: { readonly of: Counted; readonly uses: CodebookUses } | null = null;

/** Counts in one pass over everything, and again only after an edit of what is counted. */
export function usesIn(state: SessionState): CodebookUses {
  const { annotations, articleCodings, entities, links } = state;
  const isKnown =
    last?.of.annotations === annotations &&
    last.of.articleCodings === articleCodings &&
    last.of.entities === entities &&
    last.of.links === links;
  if (!last || !isKnown) {
    const of = { annotations, articleCodings, entities, links };
    last = { of, uses: countedIn(of) };
  }
  return last.uses;
}

interface AttributeUses {
  records: number;
  readonly values: Map<string, number>;
}
interface OwnerUses {
  records: number;
  readonly attributes: Map<string, AttributeUses>;
}

/** Maps within maps, because joining names to one key costs more than all the counting. */
function countedIn({ annotations, articleCodings, entities, links }: Counted): CodebookUses {
  const tags = new Map<string, OwnerUses>();
  const kinds = new Map<string, OwnerUses>();
  const ofArticles = emptyUses();
  const ofNames = emptyUses();
  for (const ofArticle of annotations.values()) {
    for (const { tagId, attributes } of ofArticle.values())
      count(entryOf(tags, tagId, emptyUses), attributes);
  }
  for (const { attributes } of articleCodings.values()) count(ofArticles, attributes);
  for (const { attributes } of entities.values()) count(ofNames, attributes);
  for (const { kind, attributes } of links.values()) count(entryOf(kinds, kind, emptyUses), attributes);
  const usesOf = (owner: SpecOwner): OwnerUses | undefined => {
    switch (owner.kind) {
      case 'tag':
        return tags.get(owner.id);
      case 'link':
        return kinds.get(owner.id);
      case 'article':
        return ofArticles;
      case 'entity':
        return ofNames;
    }
  };
  return {
    ofTag: (id) => tags.get(id)?.records ?? 0,
    ofLinkKind: (id) => kinds.get(id)?.records ?? 0,
    ofAttribute: (owner, id) => usesOf(owner)?.attributes.get(id)?.records ?? 0,
    ofValue: (owner, id, value) => usesOf(owner)?.attributes.get(id)?.values.get(value) ?? 0,
  };
}

function count(uses: OwnerUses, attributes: AttributeValues): void {
  uses.records += 1;
  for (const id in attributes) {
    const coded = attributes[id];
    if (!coded) continue;
    const { value } = coded;
    const ofAttribute = entryOf(uses.attributes, id, emptyAttribute);
    ofAttribute.records += 1;
    if (Array.isArray(value)) for (const one of new Set<string>(value)) add(ofAttribute.values, one);
    else if (typeof value !== 'object') add(ofAttribute.values, String(value));
  }
}

const emptyUses = (): OwnerUses => ({ records: 0, attributes: new Map() });
const emptyAttribute = (): AttributeUses => ({ records: 0, values: new Map() });

const add = (counts: Map<string, number>, key: string): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

function entryOf<Value>(map: Map<string, Value>, key: string, empty: () => Value): Value {
  const known = map.get(key);
  if (known) return known;
  const made = empty();
  map.set(key, made);
  return made;
}
