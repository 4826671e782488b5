import { equal } from '../content.ts';
import type { AttributeSpec, Codebook, Tag } from '../records/codebook.ts';

/**
 * Whether a coder would have to read it again. What only the eye or the hand notices does not count: colour, line,
 * letter, hotkey, order, place in the tree, level and group.
 */
export const meansTheSame = (a: Tag, b: Tag): boolean =>
  a.name === b.name && a.help === b.help && sameSpecs(a.attributes, b.attributes);

export const codebookMeansTheSame = (a: Codebook, b: Codebook): boolean =>
  a.guidelines === b.guidelines &&
  sameSpecs(a.articleAttributes, b.articleAttributes) &&
  sameSpecs(a.entityAttributes, b.entityAttributes) &&
  equal(a.links.map(linkMeaning).toSorted(byId), b.links.map(linkMeaning).toSorted(byId));

const sameSpecs = (a: readonly AttributeSpec[], b: readonly AttributeSpec[]): boolean =>
  a === b || equal(a.map(meaningOf).toSorted(byId), b.map(meaningOf).toSorted(byId));

function meaningOf(spec: AttributeSpec): { readonly id: string } {
  const { level: _level, group: _group, offer: _offer, placeholder: _hint, ...meaning } = spec;
  return { ...meaning, ...(spec.values && { values: spec.values.toSorted(byId) }) } as AttributeSpec;
}

function linkMeaning(kind: Codebook['links'][number]): { readonly id: string } {
  const attributes = (kind.attributes ?? []).map(meaningOf).toSorted(byId);
  const ends = kind.ends.map((pair) => JSON.stringify(pair)).toSorted();
  return { ...kind, attributes, ends } as { readonly id: string };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
